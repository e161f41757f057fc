package org.w3id.dyad.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.check.Problem.Origin;
import org.w3id.dyad.rdf.Iris;

/**
 * A query whose rows are problems. Its file is named by the rule and begins with comment lines:
 * {@code # Problem:}, {@code # Remedy:} and {@code # Severity:}. The variable {@code ?focus} is the
 * thing that breaks the rule; the others are details.
 *
 * @param rule the name of the rule
 * @param severity how bad it is to break it
 * @param problem what a row means
 * @param remedy what to do about it
 * @param query the query
 */
record Check(String rule, Severity severity, String problem, String remedy, Query query) {
  private static final String BASE = Iris.at("ontology/checks#");
  private static final Var FOCUS = Var.alloc("focus");
  private static final Pattern HEADER = Pattern.compile("# (Problem|Remedy|Severity): (.+)");

  /**
   * Reads a check.
   *
   * @throws MalformedCheckException if the header is not complete or the query is not valid
   */
  static Check read(Path file) throws IOException {
    String text = Files.readString(file);
    Map<String, String> header = header(text);
    try {
      Query query = QueryFactory.create(text);
      if (!query.isSelectType() || !query.getProjectVars().contains(FOCUS)) {
        throw new MalformedCheckException(file, "must SELECT ?focus", null);
      }
      return new Check(
          file.getFileName().toString().replaceFirst("\\.rq$", ""),
          severity(file, header),
          required(file, header, "Problem"),
          required(file, header, "Remedy"),
          query);
    } catch (QueryException e) {
      throw new MalformedCheckException(file, e.getMessage(), e);
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

  private static String required(Path file, Map<String, String> header, String key)
      throws MalformedCheckException {
    String value = header.get(key);
    if (value == null) {
      throw new MalformedCheckException(file, "must begin with a line # " + key + ": …", null);
    }
    return value;
  }

  private static Severity severity(Path file, Map<String, String> header)
      throws MalformedCheckException {
    return switch (required(file, header, "Severity")) {
      case "violation" -> Severity.VIOLATION;
      case "warning" -> Severity.WARNING;
      default ->
          throw new MalformedCheckException(file, "# Severity: must be violation or warning", null);
    };
  }

  /** The problems in the default graph. */
  List<Problem> run(DatasetGraph data) {
    List<Problem> problems = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
      execution.select().forEachRemaining(row -> problems.add(problem(row)));
    }
    return problems;
  }

  private Problem problem(Binding row) {
    Map<String, Node> details = new LinkedHashMap<>();
    for (Var variable : query.getProjectVars()) {
      if (!variable.equals(FOCUS) && row.contains(variable)) {
        details.put(variable.getVarName(), row.get(variable));
      }
    }
    return new Problem(rule, severity, row.get(FOCUS), problem + " " + remedy, details, origin());
  }

  private Origin origin() {
    return new Origin(NodeFactory.createURI(BASE + rule), SHACL.SPARQLConstraintComponent);
  }
}
