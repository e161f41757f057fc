package org.w3id.dyad.endpoint;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.NamedGraph;
import org.apache.jena.sparql.graph.GraphUnionRead;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.w3id.dyad.text.LabelIndex;

/**
 * The graphs that {@code FROM} and {@code FROM NAMED} pick. They are graphs of the store and
 * nothing is ever fetched. (Jena's own way would pass {@code FROM} over where the default graph is
 * the union.)
 */
public final class Scope {
  private Scope() {}

  /** The data that a query is about: all of it, or the graphs that it names. */
  public static DatasetGraph of(Query query, DatasetGraph data) {
    if (!query.hasDatasetDescription()) {
      return data;
    }
    DatasetGraph scope = new DatasetGraphMapLink(union(data, query.getGraphURIs()));
    for (String name : query.getNamedGraphURIs()) {
      Node graph = NodeFactory.createURI(name);
      if (data.containsGraph(graph)) {
        scope.addGraph(graph, new Named(data.getGraph(graph), graph));
      }
    }
    if (data.getContext().get(TextQuery.textIndex) instanceof LabelIndex labels) {
      scope
          .getContext()
          .set(TextQuery.textIndex, labels.within(query.getGraphURIs(), query.getNamedGraphURIs()));
    }
    return scope;
  }

  /** A graph that knows its name, as {@code text:query} wants it. */
  private static final class Named extends GraphWrapper implements NamedGraph {
    private final Node name;

    Named(Graph graph, Node name) {
      super(graph);
      this.name = name;
    }

    @Override
    public Node getGraphName() {
      return name;
    }
  }

  /** The graph that a query is about where it names none. */
  static Graph defaultGraph(Query query, DatasetGraph data) {
    return query.hasDatasetDescription() ? of(query, data).getDefaultGraph() : data.getUnionGraph();
  }

  /** The query without its {@code FROM} and {@code FROM NAMED}. */
  public static Query unscoped(Query query) {
    if (!query.hasDatasetDescription()) {
      return query;
    }
    Query unscoped = query.cloneQuery();
    unscoped.getGraphURIs().clear();
    unscoped.getNamedGraphURIs().clear();
    return unscoped;
  }

  private static Graph union(DatasetGraph data, List<String> names) {
    List<Node> graphs = names.stream().distinct().map(NodeFactory::createURI).toList();
    return switch (graphs.size()) {
      case 0 -> Graph.emptyGraph;
      case 1 -> data.getGraph(graphs.get(0));
      default -> new GraphUnionRead(data, graphs);
    };
  }
}
