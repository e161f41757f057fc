package org.w3id.dyad.source.csvw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.w3id.dyad.measure.Actors;
import org.w3id.dyad.measure.Time;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * A stretch of time in which codes of states may change what they mean: 365 of the Correlates of
 * War is the Soviet Union up to 1991 and Russia from 1992 on. Such a stretch is parted, so that
 * each part is of dated states.
 *
 * @param begin the start, or null if it is open
 * @param end the end, or null if it is open
 * @param first the first year that is known to be in it
 * @param last the last one
 */
record MeasuredSpan(PartialDate begin, PartialDate end, int first, int last) {

  /** A part with the states that it is of. */
  record Part(Actors actors, Time time) {}

  /** The states of a stretch of years, or why there are none. */
  private record Run(int from, int to, Optional<Actors> actors, UnusableValueException failure) {
    boolean continues(Run next) {
      return actors.equals(next.actors());
    }

    Run until(int year) {
      return new Run(from, year, actors, failure);
    }
  }

  /**
   * The parts, in order of time.
   *
   * @param actors the states by the year
   * @param draft takes remarks on years that belong to no state
   * @throws UnusableValueException if there are states in no year
   */
  List<Part> parts(IntFunction<Actors> actors, Draft draft) {
    List<Run> runs = runs(actors);
    List<Part> parts = new ArrayList<>();
    for (Run run : runs) {
      run.actors().ifPresent(found -> parts.add(new Part(found, new Time.Span(period(run)))));
    }
    if (parts.isEmpty()) {
      throw runs.get(0).failure();
    }
    for (Run run : runs) {
      if (run.failure() != null) {
        String years = run.from() + " to " + run.to() + " are left out: ";
        UnusableValueException why = run.failure();
        draft.remark(why.column(), why.value(), years + why.getMessage());
      }
    }
    return parts;
  }

  private List<Run> runs(IntFunction<Actors> actors) {
    List<Run> runs = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      Run next = run(actors, year);
      int before = runs.size() - 1;
      if (before >= 0 && runs.get(before).continues(next)) {
        runs.set(before, runs.get(before).until(year));
      } else {
        runs.add(next);
      }
    }
    return runs;
  }

  private static Run run(IntFunction<Actors> actors, int year) {
    try {
      return new Run(year, year, Optional.of(actors.apply(year)), null);
    } catch (UnusableValueException e) {
      return new Run(year, year, Optional.empty(), e);
    }
  }

  private Period period(Run run) {
    return new Period(
        run.from() == first ? begin : new PartialDate(run.from(), 0, 0),
        run.to() == last ? end : new PartialDate(run.to(), 0, 0));
  }
}
