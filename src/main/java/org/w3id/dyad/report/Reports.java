package org.w3id.dyad.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.claim.review.Reviews;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.report.chapter.Asking;
import org.w3id.dyad.report.chapter.Bibliography;
import org.w3id.dyad.report.chapter.ClaimsChapter;
import org.w3id.dyad.report.chapter.ConcentrationChapter;
import org.w3id.dyad.report.chapter.Context;
import org.w3id.dyad.report.chapter.FinanceChapter;
import org.w3id.dyad.report.chapter.Glance;
import org.w3id.dyad.report.chapter.LevelsChapter;
import org.w3id.dyad.report.chapter.MeetingsChapter;
import org.w3id.dyad.report.chapter.Pair;
import org.w3id.dyad.report.chapter.TradeChapter;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.content.Section;

/** Writes reports on two states from what the graph holds. */
public final class Reports {
  private final DatasetGraph data;
  private final Function<Query, QueryExec> executions;
  private final Questions questions;
  private final Messages messages;

  /** Reports in English from a data set; call within a read transaction. */
  public Reports(DatasetGraph data, Questions questions) {
    this(data, questions, Messages.of(List.of("en")));
  }

  /** Reports from a data set in the language of these texts; call within a read transaction. */
  public Reports(DatasetGraph data, Questions questions, Messages messages) {
    this(data, query -> QueryExec.dataset(data).query(query).build(), questions, messages);
  }

  /** Reports from a data set whose queries are executed elsewhere, such as at an endpoint. */
  public Reports(DatasetGraph data, Function<Query, QueryExec> executions, Questions questions) {
    this(data, executions, questions, Messages.of(List.of("en")));
  }

  /**
   * Reports in a language.
   *
   * @param messages its texts
   */
  public Reports(
      DatasetGraph data,
      Function<Query, QueryExec> executions,
      Questions questions,
      Messages messages) {
    this.data = data;
    this.executions = executions;
    this.questions = questions;
    this.messages = messages;
  }

  /** The report on two states. */
  public Report on(Pair pair) {
    return on(pair, Optional.empty());
  }

  /**
   * The report on two states as of a day: what began later is left out.
   *
   * @param asOf the day, if one is wanted
   */
  public Report on(Pair pair, Optional<LocalDate> asOf) {
    Context context = context(pair, asOf);
    List<Section> sections = new ArrayList<>(openingOf(context));
    sections.add(new ConcentrationChapter(context).write());
    sections.add(new FinanceChapter(context).write());
    sections.add(new ClaimsChapter(context, new Reviews(data)).write());
    return report(context, sections);
  }

  /** The first chapters of the report on two states: levels, meetings and trade. */
  public Report opening(Pair pair) {
    Context context = context(pair, Optional.empty());
    return report(context, openingOf(context));
  }

  private Context context(Pair pair, Optional<LocalDate> asOf) {
    Asking asking = new Asking(data, executions, questions, asOf, messages);
    return new Context(asking, new Bibliography(data, asking.labels()), pair);
  }

  private static List<Section> openingOf(Context context) {
    Section meetings = new MeetingsChapter(context).write();
    Section trade = new TradeChapter(context).write();
    Section levels = new LevelsChapter(context, lastYear(List.of(meetings, trade))).write();
    return List.of(levels, meetings, trade);
  }

  private Report report(Context context, List<Section> sections) {
    return new Report(
        messages.text("list.and", context.one(), context.other()),
        new Glance(context).findings(sections),
        sections,
        context.bibliography().references());
  }

  /** The last year of which the tables speak. */
  private static int lastYear(List<Section> sections) {
    return sections.stream()
        .flatMap(section -> section.figures().stream())
        .flatMap(figure -> figure.table().rows().stream())
        .map(row -> row.get(0))
        .filter(year -> year.matches("[0-9]{4}"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(2025);
  }
}
