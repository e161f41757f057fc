package org.w3id.dyad.bounds;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.bounds.allowance.QuerySize;
import org.w3id.dyad.bounds.allowance.RefusedException;
import org.w3id.dyad.bounds.allowance.TooLargeException;
import org.w3id.dyad.bounds.service.ServiceList;
import org.w3id.dyad.reasoning.explain.ExplanationFunction;

/**
 * What a query may ask for: functions from a list, and services from another. Jena would load a
 * class for a function named {@code java:…}.
 */
final class Policy {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
  private static final String GEOF = "http://www.opengis.net/def/function/geosparql/";
  private static final String GREAT_CIRCLE = "http://jena.apache.org/function/spatial#greatCircle";
  private static final String TEXT_QUERY = "http://jena.apache.org/text#query";
  private static final Set<String> FUNCTIONS =
      Stream.concat(
              Stream.of(
                      "string-length",
                      "normalize-space",
                      "upper-case",
                      "lower-case",
                      "starts-with",
                      "ends-with",
                      "abs",
                      "ceiling",
                      "floor",
                      "round",
                      "round-half-to-even",
                      "encode-for-uri",
                      "year-from-date",
                      "month-from-date",
                      "day-from-date",
                      "year-from-dateTime",
                      "month-from-dateTime",
                      "day-from-dateTime",
                      "hours-from-dateTime",
                      "minutes-from-dateTime",
                      "seconds-from-dateTime",
                      "years-from-duration",
                      "months-from-duration",
                      "days-from-duration",
                      "not",
                      "boolean")
                  .map(name -> ARQConstants.fnPrefix + name),
              Stream.of(
                      "pi", "pow", "exp", "log", "log10", "sqrt", "sin", "cos", "tan", "asin",
                      "acos", "atan", "atan2")
                  .map(name -> MATH + name))
          .collect(Collectors.toUnmodifiableSet());

  private final ServiceList services;

  Policy(ServiceList services) {
    this.services = services;
  }

  /**
   * Makes sure that nothing is asked for that is not on the lists, nor more than can be planned.
   *
   * @param most how large a query may be
   * @throws RefusedException if something is asked for that is not on the lists
   * @throws TooLargeException if it is larger
   */
  void check(Op op, QuerySize most) {
    Transformer.transform(new Operations(most), new Expressions(), op);
  }

  private static boolean isAllowed(String function) {
    return function.startsWith(XSD)
        || function.startsWith(GEOF)
        || function.startsWith(GREAT_CIRCLE)
        || FUNCTIONS.contains(function);
  }

  private final class Operations extends TransformCopy {
    private final QuerySize most;
    private int patterns;
    private int joins;

    Operations(QuerySize most) {
      this.most = most;
    }

    private void countPatterns(int more) {
      patterns += more;
      if (patterns > most.patterns()) {
        throw new TooLargeException("the query has more than " + most.patterns() + " patterns");
      }
    }

    private static int steps(Path path) {
      if (path instanceof P_Path2 two) {
        return steps(two.getLeft()) + steps(two.getRight());
      }
      if (path instanceof P_Link link && PropertyFunctions.isKnown(link.getNode().getURI())) {
        throw new QueryException("<" + link.getNode().getURI() + "> cannot stand in a path");
      }
      return path instanceof P_Path1 one ? steps(one.getSubPath()) : 1;
    }

    private void countJoin() {
      if (++joins > most.joins()) {
        throw new TooLargeException("the query joins more than " + most.joins() + " parts");
      }
    }

    @Override
    public Op transform(OpBGP triples) {
      countPatterns(triples.getPattern().size());
      triples.getPattern().forEach(triple -> check(triple.getObject()));
      return super.transform(triples);
    }

    @Override
    public Op transform(OpPath path) {
      countPatterns(steps(path.getTriplePath().getPath()));
      return super.transform(path);
    }

    @Override
    public Op transform(OpJoin join, Op left, Op right) {
      countJoin();
      return super.transform(join, left, right);
    }

    @Override
    public Op transform(OpLeftJoin join, Op left, Op right) {
      countJoin();
      return super.transform(join, left, right);
    }

    @Override
    public Op transform(OpMinus minus, Op left, Op right) {
      countJoin();
      return super.transform(minus, left, right);
    }

    @Override
    public Op transform(OpService service, Op sub) {
      services.check(service.getService());
      return super.transform(service, sub);
    }

    @Override
    public Op transform(OpTable table) {
      if (!table.isJoinIdentity()) {
        table.getTable().rows().forEachRemaining(row -> row.forEach((name, node) -> check(node)));
      }
      return super.transform(table);
    }
  }

  private static final class Expressions extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      if (function instanceof E_Function && !isAllowed(function.getFunctionIRI())) {
        throw new RefusedException(
            "the function <" + function.getFunctionIRI() + "> is not available here");
      }
      return super.transform(function, arguments);
    }

    @Override
    public Expr transform(NodeValue value) {
      check(value.asNode());
      return super.transform(value);
    }
  }

  private static void check(Node node) {
    if (node.isLiteral()
        && isDuration(node.getLiteralDatatypeURI())
        && !Sized.isReasonableDuration(node.getLiteralLexicalForm())) {
      throw new RefusedException("the duration " + node + " is too long");
    }
  }

  private static boolean isDuration(String type) {
    return type.equals(XSDDatatype.XSDduration.getURI())
        || type.equals(XSDDatatype.XSDdayTimeDuration.getURI())
        || type.equals(XSDDatatype.XSDyearMonthDuration.getURI());
  }

  /** The functions on the list and no others; never loads a class by its name. */
  static final class Functions extends FunctionRegistry {
    private final FunctionRegistry all;

    Functions(FunctionRegistry all) {
      this.all = all;
    }

    @Override
    public FunctionFactory get(String uri) {
      return isRegistered(uri) ? all.get(uri) : null;
    }

    @Override
    public boolean isRegistered(String uri) {
      return isAllowed(uri) && all.isRegistered(uri);
    }
  }

  /**
   * {@code text:query}, {@link ExplanationFunction} within the allowance, and nothing else; never
   * loads a class by its name.
   */
  static final class PropertyFunctions extends PropertyFunctionRegistry {
    private final PropertyFunctionRegistry all;

    PropertyFunctions(PropertyFunctionRegistry all, Allowance allowance) {
      this.all = all;
      put(
          ExplanationFunction.IRI,
          name -> new ExplanationFunction(graph -> new WatchedGraph(graph, allowance)));
    }

    static boolean isKnown(String uri) {
      return uri.equals(ExplanationFunction.IRI) || uri.equals(TEXT_QUERY);
    }

    @Override
    public boolean manages(String uri) {
      return isRegistered(uri);
    }

    @Override
    public PropertyFunctionFactory get(String uri) {
      if (!isRegistered(uri)) {
        return null;
      }
      return uri.equals(TEXT_QUERY) ? all.get(uri) : super.get(uri);
    }

    @Override
    public boolean isRegistered(String uri) {
      return uri.equals(ExplanationFunction.IRI) || uri.equals(TEXT_QUERY) && all.isRegistered(uri);
    }
  }
}
