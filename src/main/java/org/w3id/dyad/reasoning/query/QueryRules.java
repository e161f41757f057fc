package org.w3id.dyad.reasoning.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Reads the rules of a folder and puts each after those whose conclusions it looks at. */
public final class QueryRules {
  private final List<QueryRule> rules;
  private final Set<QueryRule> ordered = new LinkedHashSet<>();

  private QueryRules(List<QueryRule> rules) {
    this.rules = rules;
  }

  /**
   * Reads the rules.
   *
   * @throws IOException if a rule is malformed, or rules depend on each other in a circle, so that
   *     what must be absent could appear later
   */
  public static List<QueryRule> read(Path folder) throws IOException {
    List<QueryRule> rules = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
          rules.add(QueryRule.read(file));
        }
      }
    }
    QueryRules order = new QueryRules(rules);
    for (QueryRule rule : rules) {
      order.add(rule, new LinkedHashSet<>());
    }
    return List.copyOf(order.ordered);
  }

  private void add(QueryRule rule, Set<String> waiting) throws IOException {
    if (ordered.contains(rule)) {
      return;
    }
    if (!waiting.add(rule.name())) {
      throw new IOException("the rules depend on each other in a circle: " + waiting);
    }
    for (QueryRule other : rules) {
      if (!other.equals(rule) && dependsOn(rule, other)) {
        add(other, waiting);
      }
    }
    waiting.remove(rule.name());
    ordered.add(rule);
  }

  private static boolean dependsOn(QueryRule rule, QueryRule other) {
    Set<Node> concluded = other.concludes();
    return rule.reads().stream().anyMatch(concluded::contains);
  }
}
