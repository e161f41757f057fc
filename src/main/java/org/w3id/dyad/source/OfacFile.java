package org.w3id.dyad.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.w3id.dyad.source.input.CsvRows;
import org.w3id.dyad.source.input.Dialect;
import org.w3id.dyad.source.input.Input;

/**
 * One of the files that make OFAC's lists.
 *
 * @param input the file
 * @param kind what it holds
 */
record OfacFile(Input input, Kind kind) {
  private static final Dialect BARE_CSV = new Dialect(',', true, false);

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
    int count;
    boolean number;
    try (CsvRows rows = CsvRows.open(input, BARE_CSV, List.of("ent_num"))) {
      boolean any = rows.next();
      count = any ? rows.count() : 0;
      number = any && rows.get("ent_num").matches("\\d{1,8}");
    }
    for (Kind kind : Kind.values()) {
      if (number && kind.columns.size() == count) {
        return new OfacFile(input, kind);
      }
    }
    throw input.foreign(
        1,
        "is not a file of ofac: its first record has "
            + count
            + " fields"
            + (number ? "" : " and does not begin with a number")
            + "; "
            + Arrays.stream(Kind.values())
                .map(kind -> kind.title + " have " + kind.columns.size())
                .collect(Collectors.joining(", ")));
  }

  /** Opens the records; whoever opens closes. */
  CsvRows open() throws IOException {
    return CsvRows.open(input, BARE_CSV, kind.columns);
  }

  /** The files end in a Ctrl-Z, as files of DOS did. */
  static boolean isEndMark(CsvRows rows) {
    return rows.count() == 1 && rows.get("ent_num").isEmpty();
  }
}
