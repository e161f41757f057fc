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
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.w3id.dyad.graph.Iris;

/**
 * A query as it came by HTTP: GET, form POST or direct POST of the SPARQL 1.1 Protocol.
 *
 * @param query the query; the data set is the one that the protocol's parameters name, if they do
 * @param text its text
 * @param format the format that a parameter names, or {@code null}
 */
record QueryRequest(Query query, String text, String format) {
  private static final String DIRECT = "application/sparql-query";
  private static final String FORM = "application/x-www-form-urlencoded";

  /**
   * Reads a request.
   *
   * @throws HttpProblem if it is not a query, or the query is malformed
   */
  static QueryRequest read(HttpServletRequest request) throws IOException {
    String text = text(request);
    Query query = parse(text);
    List<String> defaults = parameters(request, "default-graph-uri");
    List<String> named = parameters(request, "named-graph-uri");
    if (!defaults.isEmpty() || !named.isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      defaults.forEach(query::addGraphURI);
      named.forEach(query::addNamedGraphURI);
    }
    return new QueryRequest(query, text, request.getParameter("format"));
  }

  private static String text(HttpServletRequest request) throws IOException {
    if (request.getMethod().equals("POST")) {
      String type = mediaType(request);
      if (type.equals(DIRECT)) {
        return body(request);
      }
      if (!type.equals(FORM)) {
        throw new HttpProblem(
            415, "send a query as " + FORM + " with query=…, or as " + DIRECT + "; not as " + type);
      }
    }
    List<String> queries = parameters(request, "query");
    if (!parameters(request, "update").isEmpty()) {
      throw new HttpProblem(400, "updates are not possible here");
    }
    if (queries.size() != 1) {
      throw new HttpProblem(
          400, queries.isEmpty() ? "the parameter query is missing" : "more than one query");
    }
    return queries.get(0);
  }

  private static String mediaType(HttpServletRequest request) {
    String type = request.getContentType() == null ? "nothing" : request.getContentType();
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String body(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readAllBytes();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new HttpProblem(400, "the query is not UTF-8");
    }
  }

  private static List<String> parameters(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : Arrays.asList(values);
  }

  private static Query parse(String text) {
    try {
      return QueryFactory.create(text, Iris.BASE, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      String place = e.getLine() > 0 ? " at line " + e.getLine() + ", column " + e.getColumn() : "";
      throw new HttpProblem(400, "malformed query" + place + ": " + e.getMessage().strip());
    } catch (QueryException e) {
      throw new HttpProblem(400, "malformed query: " + e.getMessage());
    }
  }
}
