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
import org.w3id.dyad.html.Html;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.html.chart.ChartFrame;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.http.pages.frame.AnswerTable;
import org.w3id.dyad.http.pages.frame.AnswerTable.Cell;
import org.w3id.dyad.http.pages.frame.AnswerTable.Column;
import org.w3id.dyad.http.pages.frame.AnswerTable.Kind;
import org.w3id.dyad.http.pages.frame.Answers;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.pages.relation.Relation;
import org.w3id.dyad.http.pages.relation.RelationMeasure;
import org.w3id.dyad.http.pages.relation.Relations;
import org.w3id.dyad.http.pages.relation.Relations.Ranking;
import org.w3id.dyad.http.pages.relation.Series;
import org.w3id.dyad.http.pages.relation.SeriesName;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Questions;

/** What the page with the network shows. */
final class NetworkPage {
  /** More names than this do not fit around an ellipse. */
  private static final int MOST = 32;

  private final NetworkRequest asked;
  private final Frame frame;
  private final List<States.State> states;
  private final States.State state;
  private final int year;
  private final List<Found> found = new ArrayList<>();

  /**
   * What a measure gives.
   *
   * @param measure the measure
   * @param from whose figures they are, in words; may be empty
   * @param page the page of the question
   * @param source the source, an empty cell if that is not told
   * @param relations the relations
   */
  record Found(
      RelationMeasure measure, String from, String page, Cell source, List<Relation> relations) {}

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
  }

  private void ask(Relations relations, RelationMeasure measure) {
    Optional<Ranking> ranking =
        measure == RelationMeasure.LEVEL
            ? relations.rankings().stream().findFirst()
            : Optional.empty();
    var answer = relations.ask(measure, year, ranking.map(Ranking::key).orElse("none"));
    Optional<Series> series = answer.chosen("");
    found.add(
        new Found(
            measure,
            ranking.map(Ranking::name).orElseGet(() -> series.map(this::name).orElse("")),
            answer.answer().page(),
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
    List<Partner> nearest = partners().stream().limit(MOST).toList();
    Drawing drawing =
        nearest.isEmpty()
            ? Drawing.NONE
            : new Drawing(
                new EgoNetwork(this::edge).draw(title, state.name(), state.code(), nearest),
                keys());
    return new ChartFrame(
        "network",
        "",
        title,
        drawing,
        sources(),
        frame.text("network.note", MOST),
        ChartFiles.at("/network/network", asked.settings(state.code(), year)),
        frame.messages());
  }

  private String edge(Partner partner, RelationMeasure measure, Relation relation) {
    return partner.thing().text()
        + ", "
        + frame.text("measure." + measure.key())
        + ": "
        + relation.text()
        + (relation.note().isEmpty() ? "" : ", " + relation.note());
  }

  private List<Drawing.Key> keys() {
    return found.stream()
        .filter(each -> !each.relations().isEmpty())
        .map(each -> new Drawing.Key(heading(each), mark(each.measure())))
        .toList();
  }

  private static String mark(RelationMeasure measure) {
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
            "edge line w4 " + EgoNetwork.look(measure))
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
