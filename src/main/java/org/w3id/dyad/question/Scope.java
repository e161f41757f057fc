package org.w3id.dyad.question;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.NamedGraph;
import org.apache.jena.sparql.graph.GraphUnionRead;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.w3id.dyad.search.LabelIndex;
import org.w3id.dyad.trade.virtual.VirtualDataset;

/**
 * The graphs that {@code FROM} and {@code FROM NAMED} pick. They are graphs of the store and
 * nothing is ever fetched. (Jena's own way would pass {@code FROM} over where the default graph is
 * the union.)
 */
public final class Scope {
  private static final String TEXT = "<http://jena.apache.org/text#query>";

  private Scope() {}

  /** The data that a query is about: all of it, or the graphs that it names. */
  public static DatasetGraph of(Query query, DatasetGraph data) {
    return isScopedHere(query, data) ? scoped(query, data) : data;
  }

  /** The query as it is to be asked of {@link #of}. */
  public static Query query(Query query, DatasetGraph data) {
    if (!isScopedHere(query, data)) {
      return query;
    }
    Query unscoped = query.cloneQuery();
    unscoped.getGraphURIs().clear();
    unscoped.getNamedGraphURIs().clear();
    return unscoped;
  }

  /** The graph that a query is about where it names none. */
  public static Graph defaultGraph(Query query, DatasetGraph data) {
    return query.hasDatasetDescription()
        ? scoped(query, data).getDefaultGraph()
        : data.getUnionGraph();
  }

  /**
   * Where there are flows in columns, the graphs that a query names are part of its plan; but
   * {@code text:query} needs to know.
   */
  private static boolean isScopedHere(Query query, DatasetGraph data) {
    return query.hasDatasetDescription()
        && (!(data instanceof VirtualDataset) || Algebra.compile(query).toString().contains(TEXT));
  }

  private static DatasetGraph scoped(Query query, DatasetGraph data) {
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

  /** A graph that knows its name, as {@code text:query} needs it. */
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

  private static Graph union(DatasetGraph data, List<String> names) {
    List<Node> graphs = names.stream().distinct().map(NodeFactory::createURI).toList();
    return switch (graphs.size()) {
      case 0 -> Graph.emptyGraph;
      case 1 -> data.getGraph(graphs.get(0));
      default -> new GraphUnionRead(data, graphs);
    };
  }
}
