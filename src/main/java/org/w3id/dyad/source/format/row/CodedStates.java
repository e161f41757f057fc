package org.w3id.dyad.source.format.row;

import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.source.api.AreaCodes;
import org.w3id.dyad.source.api.DatedStates;
import org.w3id.dyad.source.api.Draft;

/**
 * The columns of a file that hold states by their numbers in a list of states, on the dates of the
 * record: 365 is the Soviet Union in 1950 and Russia in 1995.
 */
public final class CodedStates {
  private final DatedStates states;
  private final String list;

  private CodedStates(DatedStates states, String list) {
    this.states = states;
    this.list = list;
  }

  /** By the state system of the Correlates of War project. */
  public static CodedStates cow() {
    return new CodedStates(DatedStates.cow(), "of the COW system");
  }

  /** By the list of Gleditsch and Ward. */
  public static CodedStates gleditschWard() {
    return new CodedStates(DatedStates.gleditschWard(), "of Gleditsch and Ward");
  }

  /**
   * The state of a column on a date.
   *
   * @throws UnusableValueException if the number means no state then
   */
  public IRI find(Fields fields, String column, PartialDate date, Draft draft) {
    String code = fields.text(column);
    return find(code, date, draft)
        .orElseThrow(() -> new UnusableValueException(column, code, refusal(date)));
  }

  /** The state of one of the numbers of a column, if it means one on that date. */
  public Optional<IRI> find(String code, PartialDate date, Draft draft) {
    Optional<AreaCodes.Area> area = states.on(code, date);
    area.ifPresent(state -> DatedStates.describe(state, draft));
    return area.map(AreaCodes.Area::iri);
  }

  /** Why a number is not used. */
  public String refusal(PartialDate date) {
    return "is no state " + list + " in " + date.year() + ", such as 370 for Belarus";
  }

  /** The state that a number means in all of a time, if it is one. */
  public Optional<IRI> throughout(String code, Period period) {
    List<DatedStates.Part> parts = states.of(code, period.start(), period.end());
    return parts.size() == 1 && !parts.get(0).isParted()
        ? Optional.of(parts.get(0).state())
        : Optional.empty();
  }

  /**
   * The states that the number of a column means one after the other in a time.
   *
   * @throws UnusableValueException if it means no state in the year in which the time begins
   */
  public List<DatedStates.Part> parts(Fields fields, String column, Period period, Draft draft) {
    String code = fields.text(column);
    if (states.on(code, new PartialDate(period.start().year(), 0, 0)).isEmpty()) {
      throw new UnusableValueException(column, code, refusal(period.start()));
    }
    List<DatedStates.Part> parts = states.of(code, period.start(), period.end());
    parts.forEach(part -> DatedStates.describe(part.area(), draft));
    return parts;
  }
}
