package org.w3id.dyad.reasoning.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * A rule that needs negation, time or arithmetic: a CONSTRUCT query, whose header says in words
 * what it concludes and what must be absent.
 *
 * @param name the file's name without {@code .rq}
 * @param text the whole file
 * @param meaning what it concludes
 * @param absence what must not be there, in words; empty if nothing is excluded
 * @param keepsReasons whether releases keep the reasons, for those who ask the graph
 * @param query the query
 * @param patterns the statements that the query looks for, apart from what must be absent
 * @param found the variables that the statements bind, save those that are also computed
 * @param reads the properties and classes that it depends on, those of what must be absent included
 */
public record QueryRule(
    String name,
    String text,
    String meaning,
    String absence,
    boolean keepsReasons,
    Query query,
    List<Triple> patterns,
    Set<Var> found,
    Set<Node> reads) {
  private static final Pattern HEADER = Pattern.compile("# ([A-Z][a-z]+): (.+)");

  /**
   * Reads a rule.
   *
   * @throws IOException if the header is not complete or the query is not a CONSTRUCT of plain
   *     patterns; the message names the file
   */
  static QueryRule read(Path file) throws IOException {
    try {
      return of(file.getFileName().toString().replaceFirst("\\.rq$", ""), Files.readString(file));
    } catch (QueryException | IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a rule from its text.
   *
   * @throws QueryException if it is no query
   * @throws IllegalArgumentException if the header is not complete, or the query is not a CONSTRUCT
   *     of plain patterns
   */
  public static QueryRule of(String name, String text) {
    Map<String, String> header = header(text);
    if (!header.containsKey("Meaning")) {
      throw new IllegalArgumentException("must begin with a line # Meaning: …");
    }
    Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    if (!query.isConstructType()) {
      throw new IllegalArgumentException("is not a CONSTRUCT query");
    }
    QueryPatterns patterns = QueryPatterns.of(query);
    return new QueryRule(
        name,
        text,
        header.get("Meaning"),
        header.getOrDefault("Absent", ""),
        header.getOrDefault("Reasons", "").equals("kept"),
        query,
        patterns.present(),
        patterns.found(),
        patterns.symbols());
  }

  private static Map<String, String> header(String text) {
    Map<String, String> header = new LinkedHashMap<>();
    for (String line : text.lines().takeWhile(line -> line.startsWith("#")).toList()) {
      Matcher matcher = HEADER.matcher(line);
      if (matcher.matches()) {
        header.put(matcher.group(1), matcher.group(2).strip());
      }
    }
    return header;
  }

  /** The statements that it concludes, with variables. */
  List<Triple> template() {
    return query.getConstructTemplate().getTriples();
  }

  /** The properties and classes about which it concludes something. */
  public Set<Node> concludes() {
    Set<Node> symbols = new LinkedHashSet<>();
    template().forEach(triple -> symbols.add(QueryPatterns.symbol(triple)));
    return symbols;
  }

  /** What the rule concludes from data: each statement once, with a reason, in a fixed order. */
  public List<Reason> apply(DatasetGraph data) {
    Map<Triple, Reason> reasons = new LinkedHashMap<>();
    Graph whole = WholeGraph.of(data);
    solutions(BindingFactory.empty(), data)
        .forEach(
            row -> {
              List<Triple> premises = null;
              for (Triple pattern : template()) {
                Triple conclusion = Substitute.substitute(pattern, row);
                if (conclusion.isConcrete() && !reasons.containsKey(conclusion)) {
                  premises = premises == null ? premises(row, whole) : premises;
                  reasons.put(conclusion, Reason.by(this, conclusion, premises));
                }
              }
            });
    return ordered(reasons);
  }

  /** In the order of what is concluded, as text. */
  private static List<Reason> ordered(Map<Triple, Reason> reasons) {
    Map<String, Reason> ordered = new TreeMap<>();
    reasons.forEach((conclusion, reason) -> ordered.putIfAbsent(conclusion.toString(), reason));
    return List.copyOf(ordered.values());
  }

  /** The ways in which the rule concludes a statement. */
  public List<Reason> reasons(Triple statement, DatasetGraph data) {
    List<Reason> reasons = new ArrayList<>();
    Graph whole = WholeGraph.of(data);
    for (Triple pattern : template()) {
      Binding wanted = QueryPatterns.match(pattern, statement);
      if (wanted != null) {
        solutions(wanted, data).stream()
            .filter(row -> Substitute.substitute(pattern, row).equals(statement))
            .forEach(row -> reasons.add(Reason.by(this, statement, premises(row, whole))));
      }
    }
    return reasons;
  }

  /** The rows of the pattern, for given values of those variables that the data must bind. */
  private List<Binding> solutions(Binding wanted, DatasetGraph data) {
    BindingBuilder builder = Binding.builder();
    wanted.forEach(
        (variable, value) -> {
          if (found.contains(variable)) {
            builder.add(variable, value);
          }
        });
    Binding given = builder.build();
    Query select = query.cloneQuery();
    select.setQuerySelectType();
    select.setQueryResultStar(true);
    List<Binding> rows = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(data).query(select).substitution(given).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> rows.add(Binding.builder(row).addAll(missing(given, row)).build()));
    }
    return rows;
  }

  /** Those of the statements looked for that are there. */
  private List<Triple> premises(Binding row, Graph data) {
    return patterns.stream()
        .map(pattern -> Substitute.substitute(pattern, row))
        .filter(triple -> triple.isConcrete() && data.contains(triple))
        .distinct()
        .toList();
  }

  private static Binding missing(Binding given, Binding row) {
    BindingBuilder missing = Binding.builder();
    given.forEach(
        (variable, value) -> {
          if (!row.contains(variable)) {
            missing.add(variable, value);
          }
        });
    return missing.build();
  }
}
