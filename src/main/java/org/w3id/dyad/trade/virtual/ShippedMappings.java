package org.w3id.dyad.trade.virtual;

import java.util.List;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.virtual.mapping.Mapping;

/** The shipped mappings, read once: each source that is read looks whether it gives rows. */
final class ShippedMappings {
  /** Those of all tables. */
  static final List<Mapping> ALL = TradeStore.TABLES.stream().map(Mapping::shipped).toList();

  /** Those of all tables but that of trade flows. */
  static final List<Mapping> OF_ROWS =
      ALL.stream().filter(mapping -> !mapping.form().equals(TradeStore.FLOWS)).toList();

  private ShippedMappings() {}
}
