package org.w3id.dyad.reasoning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * A rule that needs negation, time or arithmetic: a CONSTRUCT query, whose header says in words
 * what it concludes and what must be absent.
 *
 * @param name the file's name without {@code .rq}
 * @param meaning what it concludes
 * @param absence what must not be there, in words; empty if nothing is excluded
 * @param query the query
 * @param patterns the statements that the query looks for, apart from what must be absent
 * @param reads the properties and classes that it depends on, those of what must be absent included
 */
record QueryRule(
    String name,
    String meaning,
    String absence,
    Query query,
    List<Triple> patterns,
    Set<Node> reads) {
  private static final Pattern HEADER = Pattern.compile("# ([A-Z][a-z]+): (.+)");
  private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::toString);

  /**
   * Reads a rule.
   *
   * @throws IOException if the header is not complete or the query is not a CONSTRUCT of plain
   *     patterns; the message names the file
   */
  static QueryRule read(Path file) throws IOException {
    String text = Files.readString(file);
    Map<String, String> header = header(text);
    if (!header.containsKey("Meaning")) {
      throw new IOException(file + ": must begin with a line # Meaning: …");
    }
    try {
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      if (!query.isConstructType()) {
        throw new IOException(file + ": is not a CONSTRUCT query");
      }
      QueryPatterns patterns = QueryPatterns.of(query);
      return new QueryRule(
          file.getFileName().toString().replaceFirst("\\.rq$", ""),
          header.get("Meaning"),
          header.getOrDefault("Absent", ""),
          query,
          patterns.present(),
          patterns.symbols());
    } catch (QueryException | IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
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
  Set<Node> concludes() {
    Set<Node> symbols = new LinkedHashSet<>();
    template().forEach(triple -> symbols.add(QueryPatterns.symbol(triple)));
    return symbols;
  }

  /** What the rule concludes from data, each statement once, in an order of its own. */
  List<Triple> apply(DatasetGraph data) {
    try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
      return execution.construct().find().toList().stream().distinct().sorted(ORDER).toList();
    }
  }
}
