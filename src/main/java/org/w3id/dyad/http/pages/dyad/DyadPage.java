package org.w3id.dyad.http.pages.dyad;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.http.pages.frame.Answers;
import org.w3id.dyad.http.pages.frame.Answers.PageAnswer;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.content.SideBySide;
import org.w3id.dyad.report.page.SectionView;

/** What the page of two states shows. */
final class DyadPage {
  private static final String ALL = "9999-12-31";

  private final DyadRequest asked;
  private final String made;
  private final Frame frame;
  private final List<States.State> states;
  private final Report report;
  private final List<Report> beside;
  private final List<Part> day;
  private final List<Part> parts;

  /**
   * An answer under a heading.
   *
   * @param id the name of the place on the page
   * @param title the heading
   * @param answer the answer
   */
  record Part(String id, String title, PageAnswer answer) {}

  DyadPage(
      Exchange<DyadRequest> exchange, Questions questions, Report report, List<Report> beside) {
    asked = exchange.asked();
    made =
        exchange
            .release()
            .described()
            .time()
            .orElse(Instant.EPOCH)
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .toString();
    this.report = report;
    this.beside = beside;
    States known = new States(exchange);
    states = known.all();
    frame =
        Frame.of(
            exchange, known.named(asked.one()).name() + " – " + known.named(asked.other()).name());
    Answers answers = new Answers(exchange, questions, frame.messages().language());
    day =
        List.of(
            part(answers, "levels-then", "partnership/level-on-a-date-under-each-scheme", "date"),
            part(answers, "organizations", "organizations/organizations-shared-at-a-date", "date"));
    parts =
        List.of(
            part(answers, "agreements", "agreements/agreements-of-a-pair"),
            part(answers, "who-met", "diplomacy/who-met-whom-in-which-office", "from", "to"),
            part(answers, "sanctioned", "security/officials-who-met-while-sanctioned"),
            part(answers, "votes", "indicators/voting-agreement", "to-year"),
            part(answers, "exercises", "security/joint-exercises"),
            part(answers, "established", "diplomacy/when-relations-were-established"));
  }

  private Part part(Answers answers, String id, String question, String... dated) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("state", List.of("state/" + asked.one()));
    values.put("partner", List.of("state/" + asked.other()));
    for (String name : dated) {
      switch (name) {
        case "date" -> values.put(name, List.of(date()));
        case "from" -> values.put(name, List.of("1900-01-01"));
        case "to" -> values.put(name, List.of(asked.date().map(LocalDate::toString).orElse(ALL)));
        default -> values.put("to", List.of(date().substring(0, 4)));
      }
    }
    return new Part(id, frame.text("dyad." + id), answers.ask(question, values));
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

  Report report() {
    return report;
  }

  /** The same page with the states in the other order. */
  String turned() {
    return "/dyad/" + asked.other() + "/" + asked.one() + asked.settings();
  }

  List<SectionView> sections() {
    List<Function<String, ChartFiles>> files = new ArrayList<>();
    files.add(asked::files);
    asked.beside().ifPresent(pair -> files.add(asked.with(pair)::files));
    List<Report> all = Stream.concat(Stream.of(report), beside.stream()).toList();
    return SectionView.of(all, frame.messages(), files);
  }

  /** What holds on the day. */
  List<Part> day() {
    return day;
  }

  /** What the report has not. */
  List<Part> parts() {
    return parts;
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
        Stream.concat(day.stream(), parts.stream())
            .filter(part -> part.answer().table().size() == 0)
            .map(part -> part.title() + ": " + part.answer().absence());
    return Stream.concat(chapters, answers).toList();
  }
}
