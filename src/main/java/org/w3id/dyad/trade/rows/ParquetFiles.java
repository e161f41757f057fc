package org.w3id.dyad.trade.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names of Parquet files and their parts in SQL. */
public final class ParquetFiles {

  /** The end of their names. */
  public static final String SUFFIX = ".parquet";

  /** Parts the name of a source from the number of its file, where it has several. */
  private static final String PART = "~";

  private ParquetFiles() {}

  /** The source whose rows a file has. */
  public static String source(Path file) {
    String stem = stem(file);
    int part = stem.lastIndexOf(PART);
    return part < 0 ? stem : stem.substring(0, part);
  }

  /** The files of a folder, by name; none if there is no folder. */
  public static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** The name of a file without its ending. */
  public static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  /** The name of a file that has one part of a source's rows: {@code baci~2.parquet}. */
  public static String partName(String file, int part) {
    int suffix = file.lastIndexOf('.');
    return part == 0
        ? file
        : file.substring(0, suffix) + PART + (part + 1) + file.substring(suffix);
  }

  /** The narrowest exact type: 64 bits where they do, since they are summed fastest. */
  public static String decimal(int digits, int scale) {
    int integer = Math.max(digits, 1);
    return integer + scale <= 18 ? "DECIMAL(18, " + scale + ")" : "DECIMAL(38, " + scale + ")";
  }

  /** A text in SQL. */
  public static String quote(Object text) {
    return "'" + text.toString().replace("'", "''") + "'";
  }
}
