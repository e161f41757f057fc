package org.w3id.dyad.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.w3id.dyad.rdf.Iris;

/**
 * A question to the graph: a SPARQL query with its meaning in words.
 *
 * @param name the file's name without {@code .rq}: the question in kebab-case
 * @param theme the folder's name, such as {@code trade}
 * @param path the file
 * @param header what the file says of it in words
 * @param sparql the text of the file, header included
 * @param parameters what can be set, in the order of the file
 * @param prefixes the prefixes that the file declares
 * @param services the IRIs of the services that it asks elsewhere, in the order of the query
 * @param translations its texts in other languages than English
 */
public record Question(
    String name,
    String theme,
    Path path,
    QuestionHeader header,
    String sparql,
    List<Parameter> parameters,
    PrefixMapping prefixes,
    List<String> services,
    List<QuestionText> translations) {
  private static final String SUFFIX = ".rq";

  /**
   * Reads a question.
   *
   * @throws MalformedQuestionException if the header or the SPARQL is wrong; names file and line
   */
  public static Question read(Path file) throws IOException {
    return read(file, QuestionTranslations.NONE);
  }

  /** Reads a question and takes its translations from those of its folder. */
  static Question read(Path file, QuestionTranslations translations) throws IOException {
    String sparql = Files.readString(file);
    QuestionHeader header = QuestionHeader.read(file, sparql.lines().toList());
    Query query;
    try {
      query = parse(sparql);
    } catch (QueryParseException e) {
      SyntaxProblem problem = SyntaxProblem.of(e);
      throw new MalformedQuestionException(
          file, problem.line(), "column " + problem.column() + ": " + problem.reason());
    }
    String name = file.getFileName().toString().replace(SUFFIX, "");
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new MalformedQuestionException(
          file, 0, "the name is not in kebab-case, such as who-met-whom.rq");
    }
    Path folder = file.toAbsolutePath().getParent().getFileName();
    String theme = folder == null ? "" : folder.toString();
    QueryParts parts = QueryParts.of(query);
    return new Question(
        name,
        theme,
        file,
        header,
        sparql,
        parts.parameters(),
        query.getPrefixMapping(),
        parts.services(),
        translations.of(theme + "/" + name, QuestionText.of(header)));
  }

  /**
   * A query that is not one of the shipped questions: it needs no header, and one that is malformed
   * is passed over; its parameters can be set all the same.
   *
   * @param path where it comes from
   * @param sparql the query
   * @throws QueryParseException if it is malformed
   */
  public static Question own(Path path, String sparql) {
    Query query = parse(sparql);
    QueryParts parts = QueryParts.of(query);
    return new Question(
        path.toString(),
        "",
        path,
        header(path, sparql),
        sparql,
        parts.parameters(),
        query.getPrefixMapping(),
        parts.services(),
        List.of());
  }

  private static QuestionHeader header(Path path, String sparql) {
    try {
      return QuestionHeader.read(path, sparql.lines().toList());
    } catch (MalformedQuestionException e) {
      return QuestionHeader.NONE;
    }
  }

  /** The question in words of a language, else in English. */
  public QuestionText text(String language) {
    return translations.stream()
        .filter(text -> text.language().equals(language))
        .findFirst()
        .orElse(QuestionText.of(header));
  }

  /** The question in words of each language that it has, English first. */
  public List<QuestionText> texts() {
    return Stream.concat(Stream.of(QuestionText.of(header)), translations.stream()).toList();
  }

  /** The question in words. */
  public String summary() {
    return header.summary();
  }

  /** More about it; empty if there is none. */
  public String description() {
    return header.description();
  }

  /** How the value of an indicator is computed; empty if it is no indicator. */
  public String formula() {
    return header.formula();
  }

  /** Where the formula comes from; empty if it is no indicator. */
  public String reference() {
    return header.reference();
  }

  /** The local name of the class of what would be found; empty if it is not of one. */
  public String kind() {
    return header.kind();
  }

  /** What it is about. */
  public List<String> tags() {
    return header.tags();
  }

  /** The query as it stands in the file. */
  public Query query() {
    return parse(sparql);
  }

  /** The parameter of that name, if the question has it. */
  public Optional<Parameter> parameter(String wanted) {
    return parameters.stream().filter(parameter -> parameter.name().equals(wanted)).findFirst();
  }

  /**
   * The query with other values.
   *
   * @param values for each parameter that is to change its values, in the syntax of {@link
   *     Parameter#value}
   * @throws IllegalArgumentException if there is no such parameter, or a value is wrong
   */
  public Query with(Map<String, List<String>> values) {
    return changed(values).query();
  }

  /**
   * What the values mean.
   *
   * @param values as for {@link #with}
   * @throws IllegalArgumentException if there is no such parameter, or a value is wrong
   */
  public Map<String, List<Node>> nodes(Map<String, List<String>> values) {
    Map<String, List<Node>> nodes = new LinkedHashMap<>();
    values.forEach(
        (wanted, texts) -> {
          Parameter parameter = parameter(wanted).orElseThrow(() -> unknown(wanted));
          nodes.put(wanted, texts.stream().map(text -> parameter.value(text, prefixes)).toList());
        });
    return nodes;
  }

  /** The text of {@link #with}, comments included. */
  public String textWith(Map<String, List<String>> values) {
    return changed(values).text();
  }

  /**
   * The text of the query with these terms in place of the values of its parameters, of whatever
   * kind they are.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  public String textOf(Map<String, List<Node>> terms) {
    for (String wanted : terms.keySet()) {
      if (parameter(wanted).isEmpty()) {
        throw unknown(wanted);
      }
    }
    return replaced(terms).text();
  }

  private record Changed(String text, Query query) {}

  private Changed changed(Map<String, List<String>> values) {
    Map<String, List<Node>> nodes = nodes(values);
    requireTwoStates(nodes);
    return replaced(nodes);
  }

  /** A state is party to all that it has with others: with itself it would seem to have it all. */
  private void requireTwoStates(Map<String, List<Node>> nodes) {
    Optional<Parameter> state = parameter("state");
    Optional<Parameter> partner = parameter("partner");
    if (state.isPresent() && partner.isPresent()) {
      List<Node> one = nodes.getOrDefault("state", state.get().defaults());
      if (one.size() == 1 && one.equals(nodes.getOrDefault("partner", partner.get().defaults()))) {
        throw new IllegalArgumentException(
            "state and partner are both \"" + Parameter.text(one.get(0)) + "\"; name two states");
      }
    }
  }

  private Changed replaced(Map<String, List<Node>> nodes) {
    String text = ValuesBlocks.replace(sparql, nodes);
    Changed changed = new Changed(text, parse(text));
    check(changed.query(), nodes);
    return changed;
  }

  private IllegalArgumentException unknown(String wanted) {
    String those =
        parameters.isEmpty()
            ? "it has none"
            : "it has "
                + parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        "the question " + name + " has no parameter \"" + wanted + "\"; " + those);
  }

  /** The text was changed, not the syntax tree: make sure that the tree is what was meant. */
  private void check(Query changed, Map<String, List<Node>> expected) {
    Map<String, List<Node>> found =
        QueryParts.of(changed).parameters().stream()
            .collect(Collectors.toMap(Parameter::name, Parameter::defaults));
    expected.forEach(
        (parameter, nodes) -> {
          if (!nodes.equals(found.getOrDefault(parameter, List.of()))) {
            throw new IllegalStateException(
                path
                    + ": cannot set "
                    + parameter
                    + "; write it as VALUES ?"
                    + parameter
                    + " { … }");
          }
        });
  }

  static Query parse(String sparql) {
    return QueryFactory.create(sparql, Iris.BASE, Syntax.syntaxSPARQL_11);
  }
}
