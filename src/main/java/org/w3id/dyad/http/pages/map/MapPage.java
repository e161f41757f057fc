package org.w3id.dyad.http.pages.map;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.html.chart.ChartFrame;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.Answers;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.pages.relation.Relation;
import org.w3id.dyad.http.pages.relation.RelationAnswer;
import org.w3id.dyad.http.pages.relation.RelationMeasure;
import org.w3id.dyad.http.pages.relation.Relations;
import org.w3id.dyad.http.pages.relation.Relations.Ranking;
import org.w3id.dyad.http.pages.relation.Series;
import org.w3id.dyad.http.pages.relation.SeriesName;
import org.w3id.dyad.http.pages.relation.TableCsv;
import org.w3id.dyad.http.pages.relation.YearRange;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Questions;

/**
 * What the page with the map shows.
 *
 * @param frame what is around it
 * @param asked what is wanted
 * @param states the states that can be chosen
 * @param state the one whose relations are shown
 * @param rankings the rankings that place its partners, none if levels are not shown
 * @param years the years that can be chosen
 * @param answer what the measure gives of the year
 */
record MapPage(
    Frame frame,
    MapRequest asked,
    List<States.State> states,
    States.State state,
    List<Ranking> rankings,
    YearRange years,
    RelationAnswer answer) {
  private static final int MOST_YEARS_BACK = 5;

  /** Asks what the page shows. */
  static MapPage of(Exchange<?> exchange, MapRequest asked, Questions questions) {
    Frame frame = Frame.of(exchange, "");
    States known = new States(exchange);
    List<States.State> states = known.all();
    States.State state = asked.state().isEmpty() ? known.first("CHN") : known.named(asked.state());
    Answers answers = new Answers(exchange, questions, frame.messages().language());
    Relations relations = new Relations(answers, state.reference());
    List<Ranking> rankings =
        asked.measure() == RelationMeasure.LEVEL ? relations.rankings() : List.of();
    NavigableMap<Integer, Integer> found = relations.years(asked.measure());
    String ranking = ranking(rankings, asked).map(Ranking::key).orElse("none");
    Map<Integer, RelationAnswer> answered = new HashMap<>();
    Function<Integer, RelationAnswer> asking =
        year -> answered.computeIfAbsent(year, any -> relations.ask(asked.measure(), any, ranking));
    YearRange all = YearRange.of(asked.measure(), found, exchange.release(), asked.year());
    YearRange years = asked.year().isPresent() ? all : told(all, asking);
    RelationAnswer answer = asking.apply(years.chosen());
    return new MapPage(
        frame.titled(frame.text("map.title")), asked, states, state, rankings, years, answer);
  }

  /** The range at the last year of which there are figures: one flow of trade alone is none. */
  private static YearRange told(YearRange years, Function<Integer, RelationAnswer> asking) {
    return years.last(MOST_YEARS_BACK).stream()
        .filter(year -> !asking.apply(year).series().isEmpty())
        .findFirst()
        .map(years::with)
        .orElse(years);
  }

  private static Optional<Ranking> ranking(List<Ranking> rankings, MapRequest asked) {
    return rankings.stream()
        .filter(each -> each.key().equals(asked.ranking()))
        .findFirst()
        .or(() -> rankings.stream().findFirst());
  }

  /** The year that is shown. */
  int year() {
    return years.chosen();
  }

  /** The address of the map of a year. */
  String address(int ofYear) {
    return "/map" + asked.settings(state.code(), ofYear);
  }

  /** What can be measured. */
  RelationMeasure[] measures() {
    return RelationMeasure.values();
  }

  boolean isRanking(Ranking ranking) {
    return ranking(rankings, asked).filter(ranking::equals).isPresent();
  }

  /** The figures that are shown. */
  Optional<Series> series() {
    return answer.chosen(asked.source());
  }

  String name(Series series) {
    return SeriesName.of(series.part(), state.name(), frame.messages());
  }

  /** The answer to the question, with where its rows are. */
  PageAnswer question() {
    return answer.answer();
  }

  /** The rows that the map shows. */
  AnswerTable table() {
    AnswerTable table = series().map(Series::table).orElse(answer.answer().table());
    return table.with("partner", partner -> Relation.ofPair(state.code(), partner));
  }

  String csv() {
    return TableCsv.of(table());
  }

  /** The map with what is around it. */
  ChartFrame chart() {
    return chart(World.LARGE);
  }

  /** The map drawn with as many details as a world has. */
  ChartFrame chart(World world) {
    String title = title();
    Map<String, String> names = new LinkedHashMap<>();
    states.forEach(each -> names.put(each.code(), each.name()));
    Map<String, Relation> relations = series().map(Series::byState).orElse(Map.of());
    AreaNames areas = new AreaNames(world, names, frame.messages());
    String svg = new Choropleth(world, "map", state.code(), relations, areas).draw(title);
    return new ChartFrame(
        "map",
        "",
        title,
        new Drawing(
            svg,
            new MapKeys(frame.messages(), asked.measure().steps()).of(relations.values(), true)),
        sources(),
        frame.text("reading." + asked.measure().key()),
        ChartFiles.at("/map/map", asked.settings(state.code(), year())),
        frame.messages());
  }

  private String title() {
    String shown =
        asked.measure() == RelationMeasure.LEVEL
            ? ranking(rankings, asked).map(Ranking::name).orElse("")
            : series().map(this::name).orElse("");
    boolean isOpen = asked.measure() == RelationMeasure.LEVEL && years.isOpen();
    String heading = isOpen ? "latest" : asked.measure().key();
    String title = frame.text("heading." + heading, state.name(), String.valueOf(year()));
    return shown.isEmpty() ? title : title + " (" + shown + ")";
  }

  private List<ChartFrame.Source> sources() {
    if (asked.measure() == RelationMeasure.LEVEL) {
      return ranking(rankings, asked).stream()
          .map(each -> new ChartFrame.Source(each.name(), "/id/ranking-scheme/" + each.key()))
          .toList();
    }
    return series()
        .map(series -> series.part().source())
        .filter(cell -> cell.href() != null)
        .map(cell -> new ChartFrame.Source(cell.text(), cell.href()))
        .stream()
        .toList();
  }

  /** What is disputed, and by whom. */
  List<String> disputes() {
    Map<String, String> names = new LinkedHashMap<>();
    states.forEach(each -> names.put(each.code(), each.name()));
    AreaNames areas = new AreaNames(World.LARGE, names, frame.messages());
    return World.LARGE.disputed().values().stream().map(areas::of).toList();
  }
}
