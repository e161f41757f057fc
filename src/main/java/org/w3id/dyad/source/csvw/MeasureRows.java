package org.w3id.dyad.source.csvw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.measure.Actors;
import org.w3id.dyad.measure.DataPoint;
import org.w3id.dyad.measure.PointValue;
import org.w3id.dyad.measure.Time;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/** What the rows of one table mean that are data points. */
final class MeasureRows {
  /** What tells a second rivalry of one pair from the first: {@code Britain-France 2}. */
  private static final Pattern ORDINAL = Pattern.compile(" \\d$");

  private final MeasureTable table;
  private final List<CsvwMeasure> measures;
  private final PlacedStates states;
  private final Repeats repeats = new Repeats();
  private String file = "";

  MeasureRows(MeasureTable table, PlacedStates states) {
    this.table = table;
    this.measures = table.measures();
    this.states = states;
  }

  /** Says what a row means. */
  void map(Fields fields, Draft draft) {
    remarkUnread(fields, draft);
    List<DataPoint> points = new ArrayList<>();
    for (MeasuredSpan.Part part : parts(fields, draft)) {
      points.addAll(points(fields, part));
    }
    if (points.isEmpty()) {
      draft.remark("", "", "no measure is known: nothing is said");
    } else if (isNew(fields, points, draft)) {
      points.forEach(point -> write(point, draft));
    }
  }

  private List<MeasuredSpan.Part> parts(Fields fields, Draft draft) {
    if (table.has(CsvwRole.YEAR)) {
      int year = fields.year(table.with(CsvwRole.YEAR).get(0).title());
      return List.of(new MeasuredSpan.Part(actors(fields, year), new Time.Year(year)));
    }
    return table.has(CsvwRole.BEGIN)
        ? span(fields, draft).parts(year -> actors(fields, year), draft)
        : List.of(new MeasuredSpan.Part(actors(fields, 0), new Time.Always()));
  }

  /** Once for each file. */
  private void remarkUnread(Fields fields, Draft draft) {
    if (fields.file().equals(file)) {
      return;
    }
    file = fields.file();
    String unread = table.unread().stream().filter(fields::has).collect(Collectors.joining(", "));
    if (!unread.isEmpty()) {
      draft.sink().remark(file, 0, "", "", "columns that are not mapped: " + unread);
    }
  }

  private List<DataPoint> points(Fields fields, MeasuredSpan.Part part) {
    int year = part.time() instanceof Time.Year at ? at.year() : 0;
    List<DataPoint> points = new ArrayList<>(measures.size());
    for (CsvwMeasure measure : measures) {
      Optional<PointValue> value = measure.read(fields, year);
      if (value.isPresent()) {
        points.add(
            new DataPoint(
                table.dataSet(), measure.indicator(), part.actors(), part.time(), value.get()));
      }
    }
    return points;
  }

  /** Two rows of one pair and year may tell two kinds, but not two numbers. */
  private boolean isNew(Fields fields, List<DataPoint> points, Draft draft) {
    StringBuilder key = new StringBuilder();
    key.append(points.get(0).actors().key()).append('/').append(points.get(0).time().key());
    StringBuilder said = new StringBuilder();
    for (CsvwMeasure measure : measures) {
      (measure.categories().isEmpty() ? said : key)
          .append('/')
          .append(fields.get(measure.column().title()));
    }
    return switch (repeats.see(key, said, draft)) {
      case NEW -> true;
      case SAME -> {
        draft.remark("", "", Repeats.REMARK);
        yield false;
      }
      case DIFFERENT ->
          throw new UnusableValueException(
              "", "", "gives other values than an earlier row does for " + key);
    };
  }

  private static void write(DataPoint point, Draft draft) {
    Facts.Thing thing = draft.about(point.iri());
    point.describe(thing::add);
    point.actors().dyad().ifPresent(dyad -> describeDyad(dyad, point.actors(), draft));
    if (point.time() instanceof Time.Span span && draft.isNew(span.period().iri())) {
      span.period().describe(draft.about(span.period().iri())::add);
    }
  }

  private static void describeDyad(IRI dyad, Actors actors, Draft draft) {
    if (draft.isNew(dyad)) {
      Facts.Thing described = draft.about(dyad, Vocabulary.DYAD);
      for (String key : actors.key().split("/")) {
        described.add(Vocabulary.HAS_MEMBER, PlacedStates.iri(key));
      }
    }
  }

  private MeasuredSpan span(Fields fields, Draft draft) {
    CsvwColumn starts = table.with(CsvwRole.BEGIN).get(0);
    PartialDate start = date(starts, fields);
    PartialDate end =
        table.has(CsvwRole.END) ? date(table.with(CsvwRole.END).get(0), fields) : null;
    String cell = fields.get(starts.title());
    boolean isOpen = isBefore(starts, cell);
    if (isOpen) {
      draft.remark(starts.title(), cell, "is the latest date of the start, which is left open");
    }
    if (start == null && end == null) {
      throw new UnusableValueException(starts.title(), cell, "is no date, and there is no end");
    }
    Period all = new Period(start, end);
    int first = (start == null ? end : start).year();
    int last = end == null ? Math.max(first, lastYear()) : end.year();
    return new MeasuredSpan(isOpen ? null : all.start(), all.end(), first, last);
  }

  /** The last year of the data set, for what goes on then. */
  private int lastYear() {
    return table
        .coverage()
        .map(MeasureTable.Coverage::end)
        .map(PartialDate::year)
        .orElse(Integer.MIN_VALUE);
  }

  private static boolean isBefore(CsvwColumn column, String cell) {
    return !column.role().before().isEmpty() && cell.startsWith(column.role().before());
  }

  /** A date that is not known is null. */
  private static PartialDate date(CsvwColumn column, Fields fields) {
    String cell = fields.get(column.title());
    if (cell.isEmpty() || column.nulls().contains(cell)) {
      return null;
    }
    return CsvwValues.date(
        column, isBefore(column, cell) ? cell.substring(column.role().before().length()) : cell);
  }

  private Actors actors(Fields fields, int year) {
    if (table.has(CsvwRole.PAIR)) {
      return pair(fields, year);
    }
    if (table.has(CsvwRole.MEMBER)) {
      List<CsvwColumn> members = table.with(CsvwRole.MEMBER);
      return new Actors.Pair(
          states.key(members.subList(0, 1), fields, year),
          states.key(members.subList(1, 2), fields, year));
    }
    String subject = states.key(table.with(CsvwRole.SUBJECT), fields, year);
    return table.has(CsvwRole.COUNTERPART)
        ? new Actors.Directed(subject, states.key(table.with(CsvwRole.COUNTERPART), fields, year))
        : new Actors.One(subject);
  }

  private Actors pair(Fields fields, int year) {
    CsvwColumn column = table.with(CsvwRole.PAIR).get(0);
    String cell = fields.text(column.title());
    String[] names =
        ORDINAL.matcher(cell).replaceFirst("").split(Pattern.quote(column.separator()));
    if (names.length != 2) {
      throw new UnusableValueException(
          column.title(), cell, "is not a pair such as China-India: " + Arrays.toString(names));
    }
    return new Actors.Pair(
        states.key(column, names[0].strip(), year), states.key(column, names[1].strip(), year));
  }
}
