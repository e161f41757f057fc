package org.w3id.dyad.source.gdelt;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Cameo;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.csv.CsvRows;
import org.w3id.dyad.source.format.csv.Dialect;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * GDELT events 1.0 and 2.0: what a program found in news texts as one actor doing something to
 * another, coded by CAMEO; the code is also given as a type of PLOVER. The files have tabs and no
 * header: 57 or 58 columns in 1.0, 61 in 2.0. Now and then a character in a name is broken; such
 * files are read all the same, with a remark.
 *
 * <p>Written are the events between two different states. Others are passed over while streaming,
 * and a remark gives their number. The option {@code actors=CHN,BLR} keeps only those between the
 * states named; with a single one, those in which it is one of the two.
 *
 * @see <a href="http://data.gdeltproject.org/documentation/GDELT-Event_Codebook-V2.0.pdf">code book
 *     2.0</a>
 */
public final class Gdelt extends CitedSource {
  private static final IRI URL = iri("https://schema.org/url");
  private static final List<String> ACTOR =
      List.of(
          "Code",
          "Name",
          "CountryCode",
          "KnownGroupCode",
          "EthnicCode",
          "Religion1Code",
          "Religion2Code",
          "Type1Code",
          "Type2Code",
          "Type3Code");
  private static final List<String> PLACE =
      List.of(
          "Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID");
  private static final List<String> COLUMNS_2 = columns();
  private static final List<String> COLUMNS_1 =
      COLUMNS_2.stream().filter(column -> !column.endsWith("ADM2Code")).toList();

  private static final List<String> NUMBERS = List.of("GoldsteinScale", "AvgTone");

  private final Cameo cameo = new Cameo();
  private final Set<String> actors;

  /** The source without options. */
  public Gdelt() {
    this(Set.of());
  }

  private Gdelt(Set<String> actors) {
    this.actors = actors;
  }

  private static List<String> columns() {
    Stream<String> event =
        Stream.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate");
    Stream<String> action =
        Stream.of(
            "IsRootEvent",
            "EventCode",
            "EventBaseCode",
            "EventRootCode",
            "QuadClass",
            "GoldsteinScale",
            "NumMentions",
            "NumSources",
            "NumArticles",
            "AvgTone");
    Stream<String> actors =
        Stream.of("Actor1", "Actor2").flatMap(actor -> ACTOR.stream().map(actor::concat));
    Stream<String> places =
        Stream.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")
            .flatMap(place -> PLACE.stream().map(place::concat));
    return Stream.of(event, actors, action, places, Stream.of("DATEADDED", "SOURCEURL"))
        .flatMap(columns -> columns)
        .toList();
  }

  @Override
  public Source withOptions(Map<String, String> options) {
    Map<String, String> others = new HashMap<>(options);
    String chosen = others.remove("actors");
    return chosen == null ? super.withOptions(others) : new Gdelt(keys(chosen)).withOptions(others);
  }

  private static Set<String> keys(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Description description() {
    return new Description(
        "gdelt",
        "GDELT events",
        "The GDELT Project",
        "https://www.gdeltproject.org/data.html",
        "https://www.gdeltproject.org/about.html#termsofuse",
        "event files 1.0 (20130401.export.CSV.zip) and 2.0 (20150218230000.export.CSV.zip)");
  }

  @Override
  protected List<Form> forms() {
    return List.of(
        new Form("events 2.0", COLUMNS_2, NUMBERS), new Form("events 1.0", COLUMNS_1, NUMBERS));
  }

  @Override
  protected Reading reading() {
    return (form, fields, draft) -> map(fields, draft);
  }

  @Override
  protected void read(Input input, Draft draft, Reading reading) throws IOException {
    List<String> columns = columnsOf(input);
    Dialect dialect = new Dialect('\t', false, hasHeader(input));
    long passed = 0;
    try (CsvRows rows = CsvRows.openTolerant(input, dialect, columns)) {
      settle(rows, forms().get(0), input, () -> CsvRows.openTolerant(input, dialect, columns));
      while (rows.next()) {
        if (rows.misfit().isPresent()) {
          draft.reject(rows.file(), rows.line(), "", "", rows.misfit().get());
        } else if (isWanted(rows)) {
          map(rows, draft, fields -> map(fields, draft));
        } else {
          passed++;
        }
      }
      rows.assumption().ifPresent(text -> draft.sink().remark(rows.file(), 0, "", "", text));
    }
    if (passed > 0) {
      draft
          .sink()
          .remark(input.name(), 0, "", "", passed + " events were passed over: " + reason());
    }
  }

  private String reason() {
    return actors.isEmpty()
        ? "they are not between two different states"
        : "they are not between the actors asked for, " + String.join(", ", sorted(actors));
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  /** The edition of a file by the number of fields in its first line. */
  private List<String> columnsOf(Input input) throws IOException {
    String line = firstLine(input);
    int count = line.split("\t", -1).length;
    if (count == COLUMNS_2.size()) {
      return COLUMNS_2;
    }
    if (count == COLUMNS_1.size()) {
      return COLUMNS_1;
    }
    if (count == COLUMNS_1.size() - 1) {
      return COLUMNS_1.subList(0, count);
    }
    throw input.malformed(
        1,
        "has "
            + count
            + " fields between tabs in its first line: events of GDELT 1.0 have 57 or 58, of 2.0"
            + " 61");
  }

  private static boolean hasHeader(Input input) throws IOException {
    return firstLine(input).startsWith("GLOBALEVENTID\t");
  }

  private static String firstLine(Input input) throws IOException {
    String start = new String(input.first(1 << 16), StandardCharsets.UTF_8);
    return start.lines().findFirst().orElse("");
  }

  /** Whether an event is between states that are asked for; the quick look at each row. */
  private boolean isWanted(Fields fields) {
    String one = fields.get("Actor1CountryCode");
    String other = fields.get("Actor2CountryCode");
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return false;
    }
    if (actors.size() == 1) {
      return actors.contains(one) || actors.contains(other);
    }
    return actors.isEmpty()
        ? !cameo.isRegion(one) && !cameo.isRegion(other)
        : actors.contains(one) && actors.contains(other);
  }

  private void map(Fields fields, Draft draft) {
    String id = fields.text("GLOBALEVENTID");
    IRI one = actor(fields, "Actor1CountryCode");
    IRI other = actor(fields, "Actor2CountryCode");
    String code = fields.text("EventCode");
    if (!cameo.has(code)) {
      throw new UnusableValueException("EventCode", code, "is not a code of CAMEO");
    }
    Facts.Thing event =
        publication
            .statement(
                draft, Iris.id("coded-event", "gdelt-" + id), Vocabulary.CODED_EVENT, "gdelt/" + id)
            .add(Vocabulary.HAS_INITIATOR, one)
            .add(Vocabulary.HAS_ADDRESSEE, other)
            .dyad(one, other)
            .period(Period.at(day(fields)))
            .add(Vocabulary.HAS_CAMEO_CODE, cameo.code(code, draft));
    cameo.plover(code, draft).ifPresent(type -> event.add(Vocabulary.HAS_PLOVER_TYPE, type));
    fields
        .optionalDecimal("GoldsteinScale")
        .ifPresent(number -> event.number(Vocabulary.GOLDSTEIN_SCALE, number));
    fields
        .optionalDecimal("AvgTone")
        .ifPresent(number -> event.number(Vocabulary.AVERAGE_TONE, number));
    if (!fields.get("NumMentions").isEmpty()) {
      event.whole(Vocabulary.MENTION_COUNT, fields.integer("NumMentions"));
    }
    event.page(URL, fields.get("SOURCEURL"));
  }

  private IRI actor(Fields fields, String column) {
    String code = fields.text(column);
    return cameo
        .area(code)
        .orElseThrow(
            () -> new UnusableValueException(column, code, "is not a country code of CAMEO"));
  }

  private static PartialDate day(Fields fields) {
    String day = fields.text("SQLDATE");
    int number = fields.integer("SQLDATE");
    if (day.length() != 8 || number < 0) {
      throw new UnusableValueException("SQLDATE", day, "is not a day such as 20220915");
    }
    try {
      return new PartialDate(number / 10_000, number / 100 % 100, number % 100);
    } catch (DateTimeException e) {
      throw new UnusableValueException("SQLDATE", day, "is not a day that exists");
    }
  }
}
