package org.w3id.dyad.http.service;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.w3id.dyad.bounds.allowance.QuerySize;
import org.w3id.dyad.bounds.allowance.QueryText;
import org.w3id.dyad.bounds.allowance.TooLargeException;
import org.w3id.dyad.http.admission.Problems;
import org.w3id.dyad.http.admission.RequestBody;
import org.w3id.dyad.http.protocol.FormBody;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.question.SyntaxProblem;
import org.w3id.dyad.rdf.Iris;

/**
 * A query as it came by HTTP: GET, form POST or direct POST of the SPARQL 1.1 Protocol.
 *
 * @param text the query
 * @param defaultGraphs the graphs that the protocol's parameters make the default one
 * @param namedGraphs the graphs that they name
 * @param format the format that a parameter names, or {@code null}
 * @param release the release that a parameter names, or {@code null}
 */
public record QueryRequest(
    String text,
    List<String> defaultGraphs,
    List<String> namedGraphs,
    String format,
    String release) {
  private static final String DIRECT = "application/sparql-query";
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Whether a request asks something, be it malformed. */
  public static boolean isGiven(HttpServletRequest request) {
    FormBody form = new FormBody();
    form.add(request.getQueryString());
    return request.getMethod().equals("POST")
        || !form.all("query").isEmpty()
        || !form.all("update").isEmpty();
  }

  /**
   * Reads a request.
   *
   * @param longest how many characters a query may have
   * @throws HttpProblem if it is not a query
   */
  public static QueryRequest read(HttpServletRequest request, int longest) throws IOException {
    FormBody form = new FormBody();
    form.add(request.getQueryString());
    boolean isPost = request.getMethod().equals("POST");
    String text = isPost ? posted(request, form, longest) : asked(form);
    if (text.length() > longest) {
      throw new HttpProblem(413, tooLong(longest));
    }
    return new QueryRequest(
        text,
        form.all("default-graph-uri"),
        form.all("named-graph-uri"),
        form.first("format"),
        form.first("release"));
  }

  private static String tooLong(int longest) {
    return "the query has more than " + longest + " characters";
  }

  private static String posted(HttpServletRequest request, FormBody form, int longest)
      throws IOException {
    String type = mediaType(request);
    RequestBody body = RequestBody.of(request);
    if (type.equals(DIRECT)) {
      return FormBody.utf8(body.all(3 * longest, tooLong(longest)), "the query");
    }
    if (!type.equals(FORM)) {
      throw new HttpProblem(
          415, "send a query as " + FORM + " with query=…, or as " + DIRECT + "; not as " + type);
    }
    // In UTF-8 a character has at most three bytes per UTF-16 unit, and each may be encoded.
    form.add(FormBody.utf8(body.all(9 * longest + 10_000, tooLong(longest)), "the form"));
    return asked(form);
  }

  private static String asked(FormBody form) {
    if (!form.all("update").isEmpty()) {
      throw new HttpProblem(400, "updates are not possible here");
    }
    List<String> queries = form.all("query");
    if (queries.size() != 1) {
      throw new HttpProblem(
          400, queries.isEmpty() ? "the parameter query is missing" : "more than one query");
    }
    return queries.get(0);
  }

  private static String mediaType(HttpServletRequest request) {
    // Jetty's own method for this fails on a charset that Java does not know.
    String header = request.getHeader("Content-Type");
    String type = header == null ? "nothing" : header;
    Matcher charset = CHARSET.matcher(type);
    if (charset.find() && !charset.group(1).matches("(?i)utf-?8")) {
      throw new HttpProblem(400, "send a query in UTF-8, not in \"" + charset.group(1) + '"');
    }
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The query; its data set is the one that the protocol's parameters name, if they do.
   *
   * @param size how large it may be
   * @throws HttpProblem if it is malformed; names line and column
   * @throws TooLargeException if it is larger
   */
  public Query parse(QuerySize size) {
    QueryText.check(text, size);
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
      throw new HttpProblem(400, "malformed query: " + Problems.words(e));
    }
  }
}
