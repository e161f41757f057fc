package org.w3id.dyad.source.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;

/**
 * Which state acted, where a register names the states of today for what earlier ones did: Croatia
 * for a treaty that Yugoslavia signed in 1957. Republics of the Soviet Union that were members of
 * the United Nations themselves, Belarus and Ukraine, stand for themselves.
 */
public final class EarlierStates {
  private record Stretch(LocalDate first, LocalDate last, IRI earlier) {}

  private final Map<IRI, List<Stretch>> stretches = new HashMap<>();

  /** Reads the table of stretches. */
  public EarlierStates() {
    ResourceTable.forEach(
        EarlierStates.class,
        "earlier-states.csv",
        row ->
            stretches
                .computeIfAbsent(Iris.reference(row.getField("area")), k -> new ArrayList<>(1))
                .add(
                    new Stretch(
                        LocalDate.parse(row.getField("first")),
                        LocalDate.parse(row.getField("last")),
                        Iris.reference(row.getField("earlier")))));
  }

  /**
   * The state that acted on a date.
   *
   * @param named the state that the register names
   * @param date the date; of a year or month, what held on its first day
   */
  public IRI on(IRI named, PartialDate date) {
    LocalDate day = date.earliest();
    return stretches.getOrDefault(named, List.of()).stream()
        .filter(stretch -> !day.isBefore(stretch.first()) && !day.isAfter(stretch.last()))
        .findFirst()
        .map(Stretch::earlier)
        .orElse(named);
  }
}
