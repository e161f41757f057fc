package org.w3id.dyad.source.alliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.source.format.row.Codes;
import org.w3id.dyad.source.format.row.Fields;

/** The promises of an alliance, each a column that holds 1 or 0. */
final class Promises {
  private static final Codes<Boolean> FLAG = new Codes<>(Map.of("1", true, "0", false));

  private final Map<String, IRI> columns;

  /**
   * Reads promises from columns.
   *
   * @param columns the obligations by column
   */
  Promises(Map<String, IRI> columns) {
    this.columns = new TreeMap<>(columns);
  }

  /** The obligations whose columns hold 1. */
  List<IRI> read(Fields fields) {
    List<IRI> promised = new ArrayList<>();
    columns.forEach(
        (column, obligation) -> {
          if (flag(fields, column)) {
            promised.add(obligation);
          }
        });
    return promised;
  }

  /** A column that holds 1 or 0. */
  static boolean flag(Fields fields, String column) {
    return FLAG.required(fields, column);
  }
}
