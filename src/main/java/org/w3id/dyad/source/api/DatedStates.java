package org.w3id.dyad.source.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;

/**
 * The dated states that a code of a list means over a stretch of time. A list that counts one
 * member throughout, as the Correlates of War project counts Russia from 1816 on, means the Soviet
 * Union in a part of that time: the stretch is then parted by day at the dates of the states.
 */
public final class DatedStates {
  /** How far years are looked at beyond a stretch, for the day of a change may lie in the next. */
  private static final int MARGIN = 1;

  /** An open stretch is followed to this year; nothing changes after the last change of a list. */
  private static final int LATEST = 2100;

  /** Why a statement on a part of a stretch is only probable. */
  public static final String PARTED =
      "the source has one entry throughout; that it is this state in this time follows from the"
          + " dates of the states";

  /**
   * A part of a stretch, in which the code means one state.
   *
   * @param area the state
   * @param start its first day in the stretch, as precise as the source, or null
   * @param end its last day, or null if the stretch is open
   * @param isParted whether the source has one stretch for several states
   */
  public record Part(AreaCodes.Area area, PartialDate start, PartialDate end, boolean isParted) {
    /** The state. */
    public IRI state() {
      return area.iri();
    }

    /** The time. */
    public Period period() {
      return new Period(start, end);
    }
  }

  private record Days(LocalDate first, LocalDate last) {}

  private record Run(AreaCodes.Area area, int from, int to) {}

  private final AreaCodes codes;
  private final Map<String, Days> days = new HashMap<>();

  private DatedStates(String... tables) {
    codes = new AreaCodes(tables);
    ResourceTable.forEach(
        DatedStates.class,
        "former-state-days.csv",
        row ->
            days.put(
                row.getField("area"),
                new Days(day(row.getField("first")), day(row.getField("last")))));
  }

  /** By the numbers of the Correlates of War project. */
  public static DatedStates cow() {
    return new DatedStates("cow-areas.csv", "gw-only-areas.csv");
  }

  /** By the numbers of Gleditsch and Ward. */
  public static DatedStates gleditschWard() {
    return new DatedStates("cow-areas.csv", "gw-areas.csv", "gw-only-areas.csv");
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** The state of a code in the year, at the start of the month, or on the day of a date. */
  public Optional<AreaCodes.Area> on(String code, PartialDate date) {
    return date.month() == 0
        ? codes.find(code, date.year())
        : of(code, date, date).stream().findFirst().map(Part::area);
  }

  /** The state of a code now, or the last one that it meant. */
  public Optional<AreaCodes.Area> latest(String code) {
    return codes.latest(code);
  }

  /**
   * The states of a code in a stretch, in the order of time.
   *
   * @param end the end, or null if it is open
   * @return nothing if the list does not know the code in that time
   */
  public List<Part> of(String code, PartialDate start, PartialDate end) {
    LocalDate last = end == null ? LocalDate.of(LATEST, 12, 31) : end.latest();
    List<Part> parts = new ArrayList<>();
    List<Run> runs = runs(code, start.year() - MARGIN, last.getYear() + MARGIN);
    for (int i = 0; i < runs.size(); i++) {
      LocalDate from = i == 0 ? LocalDate.MIN : lastDay(runs.get(i - 1), runs.get(i)).plusDays(1);
      LocalDate to = i + 1 == runs.size() ? LocalDate.MAX : lastDay(runs.get(i), runs.get(i + 1));
      boolean isFirst = !from.isAfter(start.earliest());
      boolean isLast = !to.isBefore(last);
      LocalDate begins = isFirst ? start.latest() : from;
      LocalDate ends = isLast ? last : to;
      if (!begins.isAfter(to) && !from.isAfter(ends)) {
        parts.add(
            new Part(
                runs.get(i).area(),
                isFirst ? start : PartialDate.of(from),
                isLast ? end : PartialDate.of(to),
                !isFirst || !isLast));
      }
    }
    return parts;
  }

  /**
   * Years on end in which the code means one state; years in which it means none are passed over.
   */
  private List<Run> runs(String code, int from, int to) {
    List<Run> runs = new ArrayList<>();
    for (int year = from; year <= to; year++) {
      AreaCodes.Area area = codes.find(code, year).orElse(null);
      if (area == null) {
        continue;
      }
      int before = runs.size() - 1;
      if (before >= 0 && runs.get(before).area().reference().equals(area.reference())) {
        runs.set(before, new Run(area, runs.get(before).from(), year));
      } else {
        runs.add(new Run(area, year, year));
      }
    }
    return runs;
  }

  /** The last day of the state of a run before that of the next one. */
  private LocalDate lastDay(Run run, Run next) {
    Days own = days.get(run.area().reference());
    if (own != null && own.last() != null) {
      return own.last();
    }
    Days following = days.get(next.area().reference());
    return following != null && following.first() != null
        ? following.first().minusDays(1)
        : LocalDate.of(run.to(), 12, 31);
  }

  /** Describes a state that only one list counts, so that it stands in no table of states. */
  public static void describe(AreaCodes.Area area, Draft draft) {
    if (!area.label().isEmpty() && draft.isNew(area.iri())) {
      draft
          .about(area.iri(), Vocabulary.HISTORICAL_STATE)
          .text(RDFS.LABEL, area.label(), "en")
          .text(SKOS.NOTE, area.note(), "en");
    }
  }
}
