package org.w3id.dyad.http.pages.dyad;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.http.pages.answer.Answers;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.content.SideBySide;
import org.w3id.dyad.report.page.SectionView;

/** What the page of two states shows. */
final class DyadPage {
  private final DyadRequest asked;
  private final String made;
  private final Frame frame;
  private final List<States.State> states;
  private final Report report;
  private final List<Report> beside;
  private final List<SectionView> sections;
  private final List<PairAnswers> pairs;

  /**
   * A question under a heading.
   *
   * @param id the name of the place on the page
   * @param title the heading
   * @param sides the answer for the two states, then for those that stand beside them
   */
  record Part(String id, String title, List<Side> sides) {
    boolean isEmpty() {
      return sides.stream().allMatch(side -> side.answer().table().size() == 0);
    }
  }

  /**
   * An answer on two states.
   *
   * @param id the name of the place on the page
   * @param pair what the two states are called
   * @param answer the answer
   */
  record Side(String id, String pair, PageAnswer answer) {}

  DyadPage(
      Exchange<DyadRequest> exchange, Questions questions, Report report, List<Report> beside) {
    asked = exchange.asked();
    made = made(exchange);
    this.report = report;
    this.beside = beside;
    States known = new States(exchange);
    states = known.all();
    frame = Frame.of(exchange, title(known, asked));
    Answers answers = new Answers(exchange, questions, frame.messages().language());
    pairs =
        Stream.concat(Stream.of(asked), asked.beside().map(asked::with).stream())
            .map(pair -> PairAnswers.of(title(known, pair), pair, date(), answers))
            .toList();
    sections = drawn();
  }

  /** The day on which the release was made. */
  private static String made(Exchange<DyadRequest> exchange) {
    Instant time = exchange.release().described().time().orElse(Instant.EPOCH);
    return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static String title(States known, DyadRequest pair) {
    return known.named(pair.one()).name() + " – " + known.named(pair.other()).name();
  }

  Frame frame() {
    return frame;
  }

  DyadRequest asked() {
    return asked;
  }

  List<States.State> states() {
    return states;
  }

  /** The day that the page is of: the one that is wanted, or that of the release. */
  String date() {
    return asked.date().map(LocalDate::toString).orElse(made);
  }

  boolean isDated() {
    return asked.date().isPresent();
  }

  /** The years of which the report speaks, to the one in which the release was made. */
  String years() {
    int last = Integer.parseInt(made.substring(0, 4));
    int first = report.firstYear().orElse(last);
    return IntStream.rangeClosed(first, last)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  Report report() {
    return report;
  }

  /** The report on these states, and that on those beside them. */
  List<Report> reports() {
    return Stream.concat(Stream.of(report), beside.stream()).toList();
  }

  /** What the states are called that stand beside these; empty if none do. */
  Optional<String> other() {
    return pairs.stream().skip(1).findFirst().map(PairAnswers::pair);
  }

  /** What the states of a report are called. */
  String pair(int place) {
    return pairs.get(place).pair();
  }

  /** The same page with the states in the other order. */
  String turned() {
    return "/dyad/" + asked.other() + "/" + asked.one() + asked.settings();
  }

  /** The chapters of the report that tell something; {@link #missing} names the others. */
  List<SectionView> sections() {
    return sections;
  }

  private List<SectionView> drawn() {
    List<Function<String, ChartFiles>> files = new ArrayList<>();
    files.add(asked::files);
    asked.beside().ifPresent(pair -> files.add(asked.with(pair)::files));
    List<String> names = pairs.stream().map(PairAnswers::pair).toList();
    return SectionView.of(reports(), frame.messages(), files).stream()
        .filter(section -> !section.isEmpty())
        .map(section -> section.called(names))
        .toList();
  }

  /** What holds on the day. */
  List<Part> day() {
    return found(PairAnswers::day);
  }

  /** What the report has not. */
  List<Part> parts() {
    return found(PairAnswers::all);
  }

  private List<Part> found(Function<PairAnswers, Map<String, PageAnswer>> answers) {
    return parts(answers).stream().filter(part -> !part.isEmpty()).toList();
  }

  private List<Part> parts(Function<PairAnswers, Map<String, PageAnswer>> answers) {
    return answers.apply(pairs.get(0)).keySet().stream()
        .map(id -> new Part(id, frame.text("dyad." + id), sides(id, answers)))
        .toList();
  }

  private List<Side> sides(String id, Function<PairAnswers, Map<String, PageAnswer>> answers) {
    return IntStream.range(0, pairs.size())
        .mapToObj(
            i ->
                new Side(
                    i == 0 ? id : id + "-beside",
                    pairs.get(i).pair(),
                    answers.apply(pairs.get(i)).get(id)))
        .toList();
  }

  List<Report.Reference> sources() {
    return beside.isEmpty() ? report.sources() : new SideBySide(report, beside.get(0)).sources();
  }

  /** What is not there, and what that means. */
  List<String> missing() {
    Stream<String> chapters =
        report.sections().stream()
            .filter(section -> section.figures().isEmpty())
            .map(
                section ->
                    frame.messages().said(section.title()).text()
                        + ": "
                        + String.join(" ", section.lead()));
    Stream<String> answers =
        Stream.concat(parts(PairAnswers::day).stream(), parts(PairAnswers::all).stream())
            .flatMap(part -> part.sides().stream().limit(1).map(side -> missing(part, side)))
            .flatMap(Optional::stream);
    return Stream.concat(chapters, answers).toList();
  }

  private static Optional<String> missing(Part part, Side side) {
    return side.answer().table().size() == 0
        ? Optional.of(part.title() + ": " + side.answer().absence())
        : Optional.empty();
  }
}
