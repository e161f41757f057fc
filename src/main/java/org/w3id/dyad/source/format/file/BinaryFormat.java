package org.w3id.dyad.source.format.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Formats that are no text, told by bytes at their beginning. */
enum BinaryFormat {
  TAR("is packed as tar: unpack it first", 257, "ustar"),
  OFFICE(
      "looks like an old workbook or document of Office (xls, doc): save it as xlsx or CSV",
      0,
      "\u00D0\u00CF\u0011\u00E0"),
  ZIP("looks like a workbook or an archive (xlsx, ods, zip)", 0, "PK\u0003\u0004"),
  STATA("looks like a data set of Stata (dta): export it as CSV", 0, "<stata_dta>"),
  STATA_12("looks like a data set of Stata (dta): export it as CSV", 0, "s\u0002\u0001\0"),
  STATA_12_BIG("looks like a data set of Stata (dta): export it as CSV", 0, "s\u0001\u0001\0"),
  STATA_10("looks like a data set of Stata (dta): export it as CSV", 0, "r\u0002\u0001\0"),
  SPSS("looks like a data set of SPSS (sav): export it as CSV", 0, "$FL2"),
  R_DATA("looks like data of R (RData): write it as CSV", 0, "RDX"),
  R_OBJECT("looks like data of R (rds): write it as CSV", 0, "X\n\0\0\0"),
  PARQUET("looks like Parquet: write it as CSV", 0, "PAR1"),
  SQLITE("looks like a database of SQLite: write the table as CSV", 0, "SQLite format 3"),
  PDF("looks like a PDF document", 0, "%PDF"),
  PNG("looks like a picture (png)", 0, "\u0089PNG"),
  JPEG("looks like a picture (jpeg)", 0, "\u00FF\u00D8\u00FF");

  private final String title;
  private final int offset;
  private final byte[] magic;

  BinaryFormat(String title, int offset, String magic) {
    this.title = title;
    this.offset = offset;
    this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What a file is that is no text, by its first bytes. */
  static Optional<String> of(byte[] bytes, int length) {
    return Arrays.stream(values())
        .filter(format -> format.begins(bytes, length))
        .map(format -> format == TAR ? format.title : "is no text: it " + format.title)
        .findFirst();
  }

  private boolean begins(byte[] bytes, int length) {
    int end = offset + magic.length;
    return end <= length && Arrays.equals(bytes, offset, end, magic, 0, magic.length);
  }
}
