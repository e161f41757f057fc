package org.w3id.dyad.source.format.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.source.api.AreaCodes;

/**
 * States by their numbers in a list of states, in the year of the record: 365 is the Soviet Union
 * in 1950 and Russia in 1995.
 */
public final class CodedStates {
  private final AreaCodes codes;
  private final String list;

  private CodedStates(AreaCodes codes, String list) {
    this.codes = codes;
    this.list = list;
  }

  /** By the state system of the Correlates of War project. */
  public static CodedStates cow() {
    return new CodedStates(new AreaCodes("cow-areas.csv"), "of the COW system");
  }

  /** By the list of Gleditsch and Ward. */
  public static CodedStates gleditschWard() {
    AreaCodes codes = new AreaCodes("cow-areas.csv", "gw-areas.csv");
    return new CodedStates(codes, "of Gleditsch and Ward");
  }

  /**
   * The state of a column.
   *
   * @throws UnusableValueException if the number means no state in that year
   */
  public IRI find(Fields fields, String column, int year) {
    String code = fields.text(column);
    return find(code, year)
        .orElseThrow(() -> new UnusableValueException(column, code, refusal(year)));
  }

  /** The state of one of the numbers of a column, if it means one in that year. */
  public Optional<IRI> find(String code, int year) {
    return codes.find(code, year).map(AreaCodes.Area::iri);
  }

  /** Why a number is not used. */
  public String refusal(int year) {
    return "is no state " + list + " in " + year + ", such as 370 for Belarus";
  }

  /** The state that a number means in every year from one to another, if it is one. */
  public Optional<IRI> throughout(String code, int first, int last) {
    Optional<IRI> state = find(code, first);
    return state.equals(find(code, last)) ? state : Optional.empty();
  }

  /**
   * A state and the time in which a number means it.
   *
   * @param state the state
   * @param period the part of a longer time
   */
  public record Span(IRI state, Period period) {}

  /**
   * The states that the number of a column means one after the other. A time in which it means the
   * Soviet Union and then Russia is divided between the two by years.
   *
   * @throws UnusableValueException if the number means no state when the time begins
   */
  public List<Span> spans(Fields fields, String column, Period period) {
    String code = fields.text(column);
    PartialDate start = period.start();
    find(fields, column, start.year());
    List<Span> spans = new ArrayList<>();
    Optional<AreaCodes.Area> area = codes.find(code, start.year());
    while (area.isPresent()) {
      int last = area.get().to();
      Optional<AreaCodes.Area> next = isOver(period, last) ? Optional.empty() : later(code, last);
      PartialDate end = next.isEmpty() ? period.end() : new PartialDate(last, 0, 0);
      spans.add(new Span(area.get().iri(), new Period(start, end)));
      area = next;
      start = next.isEmpty() ? start : new PartialDate(last + 1, 0, 0);
    }
    return spans;
  }

  private static boolean isOver(Period period, int last) {
    return last == Integer.MAX_VALUE || period.end() != null && period.end().year() <= last;
  }

  private Optional<AreaCodes.Area> later(String code, int last) {
    return codes.find(code, last + 1);
  }
}
