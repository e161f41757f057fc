package org.w3id.dyad.trade;

import org.w3id.dyad.trade.rows.Keys;

/**
 * From where to where goods went.
 *
 * @param exporter key of the exporting state or area, such as {@code CHN}
 * @param importer key of the importing state or area
 */
public record Route(String exporter, String importer) {
  /** Checks the keys, see {@link FlowKeys}. */
  public Route {
    Keys.require("exporter", exporter);
    Keys.require("importer", importer);
  }
}
