package org.w3id.dyad.source.ofac;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.dyad.source.format.csv.CsvRows;
import org.w3id.dyad.source.format.csv.Dialect;
import org.w3id.dyad.source.format.file.Input;

/**
 * One of the files that make OFAC's lists.
 *
 * @param input the file
 * @param kind what it holds
 * @param separator what stands between its fields
 * @param hasHeader whether names of columns stand above its records
 */
record OfacFile(Input input, Kind kind, char separator, boolean hasHeader) {
  /** Those of the files that end in csv, pip and del. */
  private static final List<Character> SEPARATORS = List.of(',', '|', '@');

  private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

  /** What a file holds, in the order in which the files must be read. */
  enum Kind {
    COMMENTS("comments", List.of("ent_num", "remarks_extended")),
    PARTIES(
        "parties",
        List.of(
            "ent_num",
            "sdn_name",
            "sdn_type",
            "program",
            "title",
            "call_sign",
            "vess_type",
            "tonnage",
            "grt",
            "vess_flag",
            "vess_owner",
            "remarks")),
    ALIASES("other names", List.of("ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks")),
    ADDRESSES(
        "addresses",
        List.of(
            "ent_num",
            "add_num",
            "address",
            "city_state_province_postal",
            "country",
            "add_remarks"));

    private final String title;
    private final List<String> columns;

    Kind(String title, List<String> columns) {
      this.title = title;
      this.columns = columns;
    }

    String title() {
      return title;
    }
  }

  /** Tells what a file holds by the number of fields of its first record. */
  static OfacFile of(Input input) throws IOException {
    for (char separator : SEPARATORS) {
      Optional<OfacFile> file = of(input, separator);
      if (file.isPresent()) {
        return file.get();
      }
    }
    throw input.foreign(
        1,
        "is not a file of ofac: its first record has "
            + first(input, ',', 0).count()
            + " fields and begins with \""
            + first(input, ',', 0).number()
            + "\"; records begin with a number, "
            + Arrays.stream(Kind.values())
                .map(kind -> kind.title + " have " + kind.columns.size() + " fields")
                .collect(Collectors.joining(", ")));
  }

  private static Optional<OfacFile> of(Input input, char separator) throws IOException {
    First first = first(input, separator, 0);
    boolean hasHeader = !first.isRecord() && first(input, separator, 1).isRecord();
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.columns.size() == first.count())
        .filter(kind -> hasHeader || first.isRecord())
        .map(kind -> new OfacFile(input, kind, separator, hasHeader))
        .findFirst();
  }

  /** The number of fields of a record, and its first one. */
  private record First(int count, String number) {
    boolean isRecord() {
      return NUMBER.matcher(number).matches();
    }
  }

  private static First first(Input input, char separator, int passed) throws IOException {
    try (CsvRows rows = CsvRows.open(input, bare(separator), List.of("ent_num"))) {
      for (int i = 0; i < passed && rows.next(); i++) {
        continue;
      }
      return rows.next() ? new First(rows.count(), rows.get("ent_num")) : new First(0, "");
    }
  }

  private static Dialect bare(char separator) {
    return new Dialect(separator, true, false);
  }

  /** Opens the records; the caller closes it. */
  CsvRows open() throws IOException {
    CsvRows rows = CsvRows.open(input, bare(separator), kind.columns);
    try {
      if (hasHeader) {
        rows.next();
      }
      return rows;
    } catch (IOException | RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  /** The files end in a Ctrl-Z, as files of DOS did. */
  static boolean isEndMark(CsvRows rows) {
    return rows.count() == 1 && rows.get("ent_num").isEmpty();
  }
}
