package org.w3id.dyad.http.pages.network;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.html.chart.ChartFrame;
import org.w3id.dyad.html.chart.DataLinks;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.AnswerTable.Column;
import org.w3id.dyad.http.pages.answer.AnswerTable.Kind;
import org.w3id.dyad.http.pages.answer.Answers;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.pages.relation.Bond;
import org.w3id.dyad.http.pages.relation.Relation;
import org.w3id.dyad.http.pages.relation.RelationMeasure;
import org.w3id.dyad.http.pages.relation.Relations;
import org.w3id.dyad.http.pages.relation.Relations.Bonds;
import org.w3id.dyad.http.pages.relation.Relations.Ranking;
import org.w3id.dyad.http.pages.relation.Series;
import org.w3id.dyad.http.pages.relation.SeriesName;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Questions;

/** What the page with the network shows. */
final class NetworkPage {
  /** More names than this do not fit around an ellipse. */
  private static final int MOST = 32;

  /** More lines than this across the middle cannot be followed. */
  private static final int MOST_BONDS = 40;

  private final NetworkRequest asked;
  private final Frame frame;
  private final List<States.State> states;
  private final States.State state;
  private final int year;
  private final List<Found> found = new ArrayList<>();
  private final Optional<Bonds> bonds;

  /**
   * What a measure gives.
   *
   * @param measure the measure
   * @param from whose figures they are, in words; may be empty
   * @param data where its rows are
   * @param source the source, an empty cell if that is not told
   * @param relations the relations
   */
  record Found(
      RelationMeasure measure,
      String from,
      DataLinks data,
      Cell source,
      List<Relation> relations) {}

  NetworkPage(Exchange<NetworkRequest> exchange, Questions questions) {
    asked = exchange.asked();
    States known = new States(exchange);
    states = known.all();
    state = asked.state().isEmpty() ? known.first("BLR") : known.named(asked.state());
    frame = Frame.of(exchange, "");
    Instant made = exchange.release().described().time().orElse(Instant.EPOCH);
    year = asked.year().orElse(made.atZone(ZoneOffset.UTC).getYear() - 1);
    Answers answers = new Answers(exchange, questions, frame.messages().language());
    Relations relations = new Relations(answers, state.reference());
    asked.measures().stream().sorted().forEach(measure -> ask(relations, measure));
    bonds = asked.between().flatMap(measure -> among(relations, measure));
  }

  /** What stands between those partners that are drawn and are states. */
  private Optional<Bonds> among(Relations relations, RelationMeasure measure) {
    Set<String> codes =
        nearest().stream()
            .map(partner -> Relation.code(partner.thing()))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
    String ranking = ranking(relations, measure).map(Ranking::key).orElse("none");
    return codes.size() < 2
        ? Optional.empty()
        : Optional.of(relations.among(measure, year, ranking, codes));
  }

  private static Optional<Ranking> ranking(Relations relations, RelationMeasure measure) {
    return measure == RelationMeasure.LEVEL
        ? relations.rankings().stream().findFirst()
        : Optional.empty();
  }

  private void ask(Relations relations, RelationMeasure measure) {
    Optional<Ranking> ranking = ranking(relations, measure);
    var answer = relations.ask(measure, year, ranking.map(Ranking::key).orElse("none"));
    Optional<Series> series = answer.chosen("");
    found.add(
        new Found(
            measure,
            ranking.map(Ranking::name).orElseGet(() -> series.map(this::name).orElse("")),
            answer.answer().links(),
            series.map(each -> each.part().source()).orElse(Cell.EMPTY),
            series.map(Series::relations).orElse(List.of())));
  }

  private String name(Series series) {
    return SeriesName.of(series.part(), state.name(), frame.messages());
  }

  Frame frame() {
    return frame.titled(frame.text("network.title"));
  }

  List<States.State> states() {
    return states;
  }

  States.State state() {
    return state;
  }

  int year() {
    return year;
  }

  RelationMeasure[] measures() {
    return RelationMeasure.values();
  }

  boolean isShown(RelationMeasure measure) {
    return asked.measures().contains(measure);
  }

  /** What each measure gives. */
  List<Found> found() {
    return found;
  }

  /** Where this page is. */
  String address() {
    return "/network" + asked.settings(state.code(), year);
  }

  /** Who is related to the state, the nearest first. */
  List<Partner> partners() {
    Map<Cell, Map<RelationMeasure, Relation>> partners = new LinkedHashMap<>();
    for (Found each : found) {
      for (Relation relation : each.relations()) {
        partners
            .computeIfAbsent(relation.partner(), partner -> new EnumMap<>(RelationMeasure.class))
            .put(each.measure(), relation);
      }
    }
    return partners.entrySet().stream()
        .map(each -> new Partner(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Partner::weight).reversed())
        .toList();
  }

  private List<Partner> nearest() {
    return partners().stream().limit(MOST).toList();
  }

  boolean isBetween(RelationMeasure measure) {
    return asked.between().filter(measure::equals).isPresent();
  }

  /** Where the rows of the edges between partners are; {@code null} if there are none. */
  PageAnswer between() {
    return bonds.filter(found -> !found.bonds().isEmpty()).map(Bonds::answer).orElse(null);
  }

  private List<Bond> drawnBonds() {
    return bonds.map(Bonds::bonds).orElse(List.of()).stream().limit(MOST_BONDS).toList();
  }

  /** A row for each edge that is drawn between partners. */
  AnswerTable bondTable() {
    List<Column> columns =
        List.of(
            new Column("state", frame.text("network.partner")),
            new Column("partner", frame.text("network.partner")),
            new Column("value", asked.between().map(this::called).orElse("")));
    return new AnswerTable(columns, drawnBonds().stream().map(NetworkPage::row).toList(), false);
  }

  private Optional<BondLines> bondLines() {
    return asked
        .between()
        .map(measure -> new BondLines(measure, drawnBonds(), bond -> called(measure, bond)));
  }

  private String called(RelationMeasure measure, Bond bond) {
    return bond.one().text() + " – " + named(bond.relation(), measure);
  }

  private String called(RelationMeasure measure) {
    return frame.text("measure." + measure.key());
  }

  private static List<Cell> row(Bond bond) {
    Cell other = Relation.ofPair(Relation.code(bond.one()), bond.relation().partner());
    return List.of(bond.one(), other, cell(bond.relation()));
  }

  /** A row for each partner, a column for each measure. */
  AnswerTable table() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("partner", frame.text("network.partner")));
    found.forEach(each -> columns.add(new Column(each.measure().key(), heading(each))));
    List<List<Cell>> rows = new ArrayList<>();
    for (Partner partner : partners()) {
      List<Cell> row = new ArrayList<>();
      row.add(Relation.ofPair(state.code(), partner.thing()));
      found.forEach(each -> row.add(cell(partner.relations().get(each.measure()))));
      rows.add(row);
    }
    return new AnswerTable(columns, rows, false);
  }

  private String heading(Found each) {
    String name = frame.text("measure." + each.measure().key());
    return each.from().isEmpty() ? name : name + " (" + each.from() + ")";
  }

  private static Cell cell(Relation relation) {
    if (relation == null) {
      return Cell.EMPTY;
    }
    String plain = BigDecimal.valueOf(relation.value()).toPlainString();
    return new Cell(relation.text(), null, plain, null, Kind.NUMBER);
  }

  /** The network with what is around it. */
  ChartFrame chart() {
    String title = frame.text("network.heading", state.name(), String.valueOf(year));
    List<Partner> nearest = nearest();
    Drawing drawing =
        nearest.isEmpty()
            ? Drawing.NONE
            : new Drawing(
                new EgoNetwork(this::named)
                    .draw(title, state.name(), state.code(), nearest, bondLines()),
                keys());
    return new ChartFrame(
        "network",
        "",
        title,
        drawing,
        sources(),
        frame.text("network.note", MOST, MOST_BONDS),
        ChartFiles.at("/network/network", asked.settings(state.code(), year)),
        frame.messages());
  }

  private String named(Relation relation, RelationMeasure measure) {
    String note = relation.note().isEmpty() ? "" : ", " + relation.note();
    return relation.partner().text() + ", " + called(measure) + ": " + relation.text() + note;
  }

  private List<Drawing.Key> keys() {
    List<Drawing.Key> keys = new ArrayList<>();
    found.stream()
        .filter(each -> !each.relations().isEmpty())
        .forEach(each -> keys.add(new Drawing.Key(heading(each), mark(each.measure(), "edge"))));
    if (!drawnBonds().isEmpty()) {
      RelationMeasure measure = asked.between().orElseThrow();
      String name = frame.text("network.between-key", called(measure));
      keys.add(new Drawing.Key(name, mark(measure, "bond")));
    }
    return keys;
  }

  private static String mark(RelationMeasure measure, String kind) {
    return new Html()
        .open(
            "line",
            "x1",
            "0",
            "y1",
            "7",
            "x2",
            "14",
            "y2",
            "7",
            "class",
            kind + " line w4 " + EgoNetwork.look(measure))
        .close()
        .toString();
  }

  private List<ChartFrame.Source> sources() {
    return found.stream()
        .map(Found::source)
        .filter(cell -> cell.href() != null)
        .map(cell -> new ChartFrame.Source(cell.text(), cell.href()))
        .distinct()
        .toList();
  }
}
