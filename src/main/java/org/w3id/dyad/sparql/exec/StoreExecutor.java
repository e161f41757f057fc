package org.w3id.dyad.sparql.exec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.iterator.QueryIterOptionalIndex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.path.PathLib;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.w3id.dyad.sparql.algebra.KeptByValue;
import org.w3id.dyad.sparql.algebra.MentionedVars;

/**
 * Executes the algebra as TDB2 does, with {@link ClosableJoin} and {@link Difference} of our own,
 * and asks patterns in a filter of whole rows only: TDB2 asks them as soon as the visible variables
 * of the pattern are bound, which are not all that it mentions.
 */
public class StoreExecutor extends OpExecutorTDB2 {

  private static final Var END = Var.alloc("#end");

  /** Makes executors. */
  public static final OpExecutorFactory FACTORY = StoreExecutor::new;

  /** An executor for one part of a query. */
  protected StoreExecutor(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
    QueryIterator found = found(pattern, false, input);
    return found == null ? super.execute(pattern, matching(pattern.getPattern(), input)) : found;
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    QueryIterator found = found(pattern, false, input);
    return found == null
        ? super.execute(pattern, matching(pattern.getBasicPattern(), input))
        : found;
  }

  /** ARQ plans what is optional anew for each row. */
  @Override
  protected QueryIterator execute(OpConditional optional, QueryIterator input) {
    QueryIterator left = exec(optional.getLeft(), input);
    QueryIterator found = found(optional.getRight(), true, left);
    return found == null ? new QueryIterOptionalIndex(left, optional.getRight(), execCxt) : found;
  }

  /** What an index has; null if there is none, or the operator is not for an index. */
  private QueryIterator found(Op op, boolean isOptional, QueryIterator input) {
    IndexSearch search = IndexSearch.of(execCxt, look());
    return search == null ? null : search.rows(op, isOptional, input);
  }

  /** What is called for each quad that is looked at; throws if the query has to end. */
  protected Runnable look() {
    return () -> {};
  }

  /**
   * The rows that a pattern can match. One that has a literal in the place of a subject, or
   * anything but an IRI in that of a predicate, has no match; ARQ fails where it orders patterns by
   * such a row.
   *
   * <p>TDB2 keeps numbers and dates by value, so it finds {@code 2001} by {@code 02001}, which is
   * another term: a row with such a term in the pattern has no match either.
   */
  private QueryIterator matching(BasicPattern pattern, QueryIterator input) {
    boolean isByValue =
        execCxt.getActiveGraph() instanceof GraphTDB || execCxt.getDataset() instanceof KeptByValue;
    Places places = Places.of(pattern);
    if (places.isOfNoTriple()
        || isByValue && places.terms().stream().anyMatch(StoreExecutor::isOtherForm)) {
      input.close();
      return QueryIterNullIterator.create(execCxt);
    }
    return input instanceof QueryIterRoot
        ? input
        : new QueryIterProcessBinding(input, execCxt) {
          @Override
          public Binding accept(Binding row) {
            return places.canMatch(row, isByValue) ? row : null;
          }
        };
  }

  /** What stands in the places of a pattern, each once. */
  private record Places(Set<Node> subjects, Set<Node> predicates, Set<Node> terms) {

    static Places of(BasicPattern pattern) {
      Places places = new Places(new HashSet<>(), new HashSet<>(), new HashSet<>());
      for (Triple triple : pattern) {
        places.subjects.add(triple.getSubject());
        places.predicates.add(triple.getPredicate());
        places.terms.addAll(
            List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()));
      }
      return places;
    }

    /** As where ARQ puts the terms of a row into what is optional. */
    boolean isOfNoTriple() {
      return subjects.stream().anyMatch(Node::isLiteral)
          || predicates.stream().anyMatch(node -> node.isConcrete() && !node.isURI());
    }

    boolean canMatch(Binding row, boolean isByValue) {
      for (Node term : terms) {
        Node value = term instanceof Var variable ? row.get(variable) : null;
        if (value == null || value.isURI()) {
          continue;
        }
        boolean hasPlace =
            !predicates.contains(term) && !(value.isLiteral() && subjects.contains(term));
        if (!hasPlace || isByValue && isOtherForm(value)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean isOtherForm(Node term) {
    NodeId inline = NodeId.inline(term);
    return inline != null && !NodeId.extract(inline).equals(term);
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    QueryIterator found = found(filter, false, input);
    if (found != null) {
      return found;
    }
    if (filter.getExprs().getList().stream().noneMatch(MentionedVars::hasPattern)) {
      BasicPattern pattern =
          filter.getSubOp() instanceof OpBGP bgp
              ? bgp.getPattern()
              : filter.getSubOp() instanceof OpQuadPattern quads ? quads.getBasicPattern() : null;
      return super.execute(filter, pattern == null ? input : matching(pattern, input));
    }
    QueryIterator rows = exec(filter.getSubOp(), input);
    for (Expr condition : filter.getExprs()) {
      rows = new QueryIterFilterExpr(rows, condition, execCxt);
    }
    return rows;
  }

  /**
   * A path of any length between two variables leads from a node of the graph to itself. ARQ, given
   * a row that binds one of them to a term that is no node of the graph, lets it do so too.
   */
  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    Graph graph = watched(execCxt.getActiveGraph());
    TriplePath pattern = path.getTriplePath();
    ExecutionContext inGraph = ExecutionContext.copyChangeActiveGraph(execCxt, graph);
    QueryIterator rows = QueryIter.flatMap(input, row -> along(pattern, row, inGraph), inGraph);
    return !(input instanceof QueryIterRoot)
            && pattern.getSubject() instanceof Var subject
            && pattern.getObject() instanceof Var object
        ? new QueryIterProcessBinding(rows, execCxt) {
          @Override
          public Binding accept(Binding row) {
            Node from = row.get(subject);
            return !from.equals(row.get(object)) || isNode(from, graph) ? row : null;
          }
        }
        : rows;
  }

  /** ARQ compares a literal that is given as the end by its value, and not as a term. */
  private static QueryIterator along(TriplePath path, Binding row, ExecutionContext context) {
    Node end = Var.lookup(row, path.getObject());
    if (!end.isLiteral() || Var.lookup(row, path.getSubject()) instanceof Var) {
      return PathLib.execTriplePath(row, path, context);
    }
    TriplePath open = new TriplePath(path.getSubject(), path.getPath(), END);
    return new QueryIterProcessBinding(PathLib.execTriplePath(row, open, context), context) {
      @Override
      public Binding accept(Binding found) {
        return found.get(END).equals(end) ? row : null;
      }
    };
  }

  private static boolean isNode(Node term, Graph graph) {
    return !term.isLiteral() && graph.contains(term, Node.ANY, Node.ANY)
        || graph.contains(Node.ANY, Node.ANY, term);
  }

  /** The graph with bounds on what is read of it. */
  protected Graph watched(Graph graph) {
    return graph;
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = exec(join.getRight(), root());
    return ClosableJoin.join(left, right, execCxt);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = exec(join.getRight(), root());
    return ClosableJoin.leftJoin(left, right, join.getExprs(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpTable table, QueryIterator input) {
    return table.isJoinIdentity() || input instanceof QueryIterRoot
        ? super.execute(table, input)
        : ClosableJoin.join(input, table.getTable().iterator(execCxt), execCxt);
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    QueryIterator left = exec(minus.getLeft(), input);
    QueryIterator right = exec(minus.getRight(), root());
    return Difference.of(minus, left, right, execCxt);
  }
}
