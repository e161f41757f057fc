package org.w3id.dyad.report.chapter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.claim.Labels;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.question.AbsenceWords;
import org.w3id.dyad.question.Coverages;
import org.w3id.dyad.question.EnglishNames;
import org.w3id.dyad.question.Horizon;
import org.w3id.dyad.question.LeftOut;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.LocalNames;

/** Asks the shipped questions about two states. */
public final class Asking {
  private final Function<Query, QueryExec> executions;
  private final Questions questions;
  private final Messages messages;
  private final Labels labels;
  private final Optional<LocalNames> names;
  private final AsOf asOf;
  private final Coverages coverages;

  /**
   * Asks of a data set; call within a read transaction.
   *
   * @param executions executes the questions
   * @param asOf the day of which answers are wanted
   * @param messages the texts of the language in which the report is written
   */
  public Asking(
      DatasetGraph data,
      Function<Query, QueryExec> executions,
      Questions questions,
      Optional<LocalDate> asOf,
      Messages messages) {
    this.executions = executions;
    this.questions = questions;
    this.messages = messages;
    this.labels = new Labels(data);
    this.names =
        Optional.of(messages.language())
            .filter(language -> !language.equals("en"))
            .map(language -> new LocalNames(data.getUnionGraph(), List.of(language, "en")));
    this.coverages = new Coverages(executions);
    this.asOf = new AsOf(asOf);
  }

  /** The day of which answers are wanted. */
  AsOf asOf() {
    return asOf;
  }

  /** A sentence that warns of a day which lies behind all levels that are known. */
  Optional<String> beyond() {
    return asOf.day()
        .flatMap(day -> new Horizon(executions).of("PartnershipStatus", day))
        .map(
            beyond ->
                messages.text(
                    "sentence.beyond", beyond.newest().toString(), beyond.day().toString()));
  }

  /** The names of things, in English. */
  public Labels labels() {
    return labels;
  }

  /** The texts of the language in which the report is written. */
  Messages messages() {
    return messages;
  }

  /** The name of a thing in the language of the report. */
  String name(String thing) {
    return names
        .flatMap(local -> local.name(NodeFactory.createURI(thing)))
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> labels.of(thing));
  }

  /**
   * The answer to a question about two states, without what its values were computed from.
   *
   * @param name theme and name of the question
   * @param pair state and partner, in this order
   * @param more other settings, as {@code direction=exports}
   */
  List<ReportRow> ask(String name, Pair pair, String... more) {
    return ask(name, LeftOut.of(query(name, pair, more), "rows"));
  }

  /** The same answer with what each value was computed from, {@link ReportRow#rows}. */
  List<ReportRow> askWithRows(String name, Pair pair, String... more) {
    return ask(name, query(name, pair, more));
  }

  private Query query(String name, Pair pair, String... more) {
    return questions.needed(name).with(settings(pair, asOf.settings(more)));
  }

  private List<ReportRow> ask(String name, Query query) {
    EnglishNames english = EnglishNames.in(questions.needed(name).sparql());
    try (QueryExec execution = executions.apply(query)) {
      List<ReportRow> rows = new ArrayList<>();
      execution.select().forEachRemaining(row -> asOf.of(row(row, english)).ifPresent(rows::add));
      return rows;
    }
  }

  /** What it means if the same has no answer, in a sentence. */
  String absence(String name, Pair pair, String... more) {
    return new AbsenceWords(messages, none -> name(none.state().getURI()))
        .sentence(coverages.absence(questions.needed(name), settings(pair, more)));
  }

  private static Map<String, List<String>> settings(Pair pair, String... more) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    settings.put("state", List.of("<" + pair.one() + ">"));
    settings.put("partner", List.of("<" + pair.other() + ">"));
    for (String setting : more) {
      int equals = setting.indexOf('=');
      settings.put(setting.substring(0, equals), List.of(setting.substring(equals + 1)));
    }
    return settings;
  }

  private ReportRow row(Binding solution, EnglishNames english) {
    Map<String, String> values = new HashMap<>();
    solution.forEach(
        (name, node) -> values.put(name.getVarName(), text(name.getVarName(), node, english)));
    return new ReportRow(values);
  }

  /** English names are given in the language of the report. */
  private String text(String variable, Node node, EnglishNames english) {
    if (!node.isLiteral()) {
      return node.toString();
    }
    return names
        .filter(local -> english.has(variable, node))
        .map(local -> local.inLanguage(node, english.of(variable)))
        .orElse(node)
        .getLiteralLexicalForm();
  }

  /** The command that asks the same. */
  String command(String name, Pair pair, String... more) {
    return command(name, settings(pair, asOf.settings(more)));
  }

  /** The command that asks the same of a pair in both directions. */
  String commandBothWays(String name, Pair pair, String... more) {
    Map<String, List<String>> settings = settings(pair, asOf.settings(more));
    List<String> both = List.of("<" + pair.one() + ">", "<" + pair.other() + ">");
    settings.put("state", both);
    settings.put("partner", both);
    return command(name, settings);
  }

  private static String command(String name, Map<String, List<String>> settings) {
    return "./dyad query "
        + name
        + " "
        + settings.entrySet().stream()
            .flatMap(
                setting -> setting.getValue().stream().map(value -> set(setting.getKey(), value)))
            .collect(Collectors.joining(" "));
  }

  private static String set(String name, String value) {
    return "--set " + name + "=" + value.replaceFirst("^<.*/(.*)>$", "$1");
  }
}
