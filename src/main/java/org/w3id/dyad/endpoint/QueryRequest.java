package org.w3id.dyad.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.eclipse.jetty.http.BadMessageException;
import org.w3id.dyad.graph.Iris;
import org.w3id.dyad.query.SyntaxProblem;

/**
 * A query as it came by HTTP: GET, form POST or direct POST of the SPARQL 1.1 Protocol.
 *
 * @param text the query
 * @param defaultGraphs the graphs that the protocol's parameters make the default one
 * @param namedGraphs the graphs that they name
 * @param format the format that a parameter names, or {@code null}
 */
record QueryRequest(
    String text, List<String> defaultGraphs, List<String> namedGraphs, String format) {
  private static final String DIRECT = "application/sparql-query";
  private static final String FORM = "application/x-www-form-urlencoded";

  /**
   * Reads a request.
   *
   * @param longest how many characters a query may have
   * @throws HttpProblem if it is not a query
   */
  static QueryRequest read(HttpServletRequest request, int longest) throws IOException {
    String text = RequestBody.of(request).receive(() -> text(request, longest));
    if (text.length() > longest) {
      throw new HttpProblem(413, "the query has more than " + longest + " characters");
    }
    return new QueryRequest(
        text,
        parameters(request, "default-graph-uri"),
        parameters(request, "named-graph-uri"),
        request.getParameter("format"));
  }

  private static String text(HttpServletRequest request, int longest) throws IOException {
    if (request.getMethod().equals("POST")) {
      String type = mediaType(request);
      // In UTF-8 a character has at most three bytes per UTF-16 unit, and each may be encoded.
      if (request.getContentLengthLong() > 9L * longest + 10_000) {
        throw new HttpProblem(413, "the query has more than " + longest + " characters");
      }
      if (type.equals(DIRECT)) {
        return body(request, longest);
      }
      if (!type.equals(FORM)) {
        throw new HttpProblem(
            415, "send a query as " + FORM + " with query=…, or as " + DIRECT + "; not as " + type);
      }
    }
    List<String> queries = queries(request);
    if (!parameters(request, "update").isEmpty()) {
      throw new HttpProblem(400, "updates are not possible here");
    }
    if (queries.size() != 1) {
      throw new HttpProblem(
          400, queries.isEmpty() ? "the parameter query is missing" : "more than one query");
    }
    return queries.get(0);
  }

  private static List<String> queries(HttpServletRequest request) {
    try {
      return parameters(request, "query");
    } catch (BadMessageException e) {
      if (e.getCause() != null && e.getCause().getCause() instanceof IllegalStateException) {
        throw new HttpProblem(413, "the form is too long or has too many parameters");
      }
      throw e;
    }
  }

  private static String mediaType(HttpServletRequest request) {
    String type = request.getContentType() == null ? "nothing" : request.getContentType();
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String body(HttpServletRequest request, int longest) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(3 * longest + 1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      if (bytes.length > 3 * longest) {
        throw new HttpProblem(413, "the query has more than " + longest + " characters");
      }
      throw new HttpProblem(400, "the query is not UTF-8");
    }
  }

  private static List<String> parameters(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : Arrays.asList(values);
  }

  /**
   * The query; its data set is the one that the protocol's parameters name, if they do.
   *
   * @throws HttpProblem if it is malformed; names line and column
   */
  Query parse() {
    Query query = parse(text);
    if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      defaultGraphs.forEach(query::addGraphURI);
      namedGraphs.forEach(query::addNamedGraphURI);
    }
    return query;
  }

  private static Query parse(String text) {
    try {
      return QueryFactory.create(text, Iris.BASE, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      SyntaxProblem problem = SyntaxProblem.of(e);
      String place =
          problem.line() == 0 ? "" : " at line " + problem.line() + ", column " + problem.column();
      throw new HttpProblem(400, "malformed query" + place + ": " + problem.reason());
    } catch (JenaException e) {
      throw new HttpProblem(400, "malformed query: " + e.getMessage());
    }
  }
}
