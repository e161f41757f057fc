package org.w3id.dyad.http.pages.relation;

import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.dyad.html.Messages;

/** What a series is called in the reader's language: its source, and from which side it is seen. */
public final class SeriesName {
  /** The texts for what questions say of a side. */
  private static final Map<String, String> SIDES =
      Map.of(
          "state", "series.state",
          "partner", "series.partner",
          "each importer", "series.importer",
          "imposed", "series.imposed",
          "received", "series.received",
          "counted from memberships", "series.counted",
          "published", "series.published",
          "sum of subheadings", "series.summed");

  private SeriesName() {}

  /**
   * The name.
   *
   * @param state what the state is called
   */
  public static String of(TablePart part, String state, Messages messages) {
    return part.names().stream()
        .map(name -> SIDES.containsKey(name) ? messages.text(SIDES.get(name), state) : name)
        .collect(Collectors.joining(", "));
  }
}
