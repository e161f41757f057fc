package org.w3id.dyad.http.service;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.question.Scope;

/**
 * What {@code DESCRIBE} gives: all statements whose subject is the thing, and those about the blank
 * nodes that they lead to. The triples come one by one: a description of everything is not built in
 * memory.
 */
public final class DescribeResult extends IteratorSlotted<Triple> {
  private final Graph graph;
  private final Allowance allowance;
  private final Deque<Node> toDescribe = new ArrayDeque<>();
  private final Set<Node> seenBlank = new HashSet<>();
  private final Iterator<Node> things;
  private Iterator<Triple> triples = Collections.emptyIterator();

  private DescribeResult(Graph graph, Iterator<Node> things, Allowance allowance) {
    this.graph = graph;
    this.things = things;
    this.allowance = allowance;
  }

  /** The triples that describe one thing. */
  public static Iterator<Triple> of(Graph graph, Node thing, Allowance allowance) {
    return new DescribeResult(graph, Set.of(thing).iterator(), allowance);
  }

  /** The triples that describe what the query asks for. */
  static Iterator<Triple> of(QueryService.Reading reading, Query query) {
    Set<Node> things = new LinkedHashSet<>(query.getResultURIs());
    if (query.getQueryPattern() != null) {
      collect(reading, query, things);
    }
    Graph graph = Scope.defaultGraph(query, reading.data());
    return new DescribeResult(graph, things.iterator(), reading.allowance());
  }

  private static void collect(QueryService.Reading reading, Query query, Set<Node> things) {
    Query select = query.cloneQuery();
    select.setQuerySelectType();
    select.resetResultVars();
    try (QueryExec execution = reading.prepare(select)) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                for (Iterator<Var> names = row.vars(); names.hasNext(); ) {
                  add(row, names.next(), things, reading.allowance());
                }
              });
    }
  }

  private static void add(Binding row, Var name, Set<Node> things, Allowance allowance) {
    Node thing = row.get(name);
    if (!thing.isLiteral() && things.add(thing)) {
      allowance.keepRow();
    }
  }

  @Override
  protected Triple moveToNext() {
    while (!triples.hasNext()) {
      allowance.checkNow();
      if (!toDescribe.isEmpty()) {
        triples = graph.find(toDescribe.pop(), Node.ANY, Node.ANY);
      } else if (things.hasNext()) {
        triples = graph.find(things.next(), Node.ANY, Node.ANY);
      } else {
        return null;
      }
    }
    Triple triple = triples.next();
    if (triple.getObject().isBlank() && seenBlank.add(triple.getObject())) {
      toDescribe.push(triple.getObject());
    }
    return triple;
  }

  @Override
  protected boolean hasMore() {
    return true;
  }
}
