package org.w3id.dyad.http.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.OpenRelease;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.search.Label;

/**
 * {@code /search?q=}: things by what they are called, as JSON or as a page. {@code type} narrows it
 * to a class, {@code lang} to the labels of a language, {@code limit} says how many.
 */
public final class SearchHandler extends ReleaseHandler<SearchHandler.Search> {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Format JSON = new Format("json", List.of("application/json"), null, null);
  private static final List<Format> FORMATS = List.of(JSON, Format.HTML);
  private static final int MOST = 100;

  /** Searches the labels of a service's releases. */
  public SearchHandler(QueryService service) {
    super(service, Kind.PAGE);
  }

  /**
   * What is searched for.
   *
   * @param words what was typed
   * @param type the IRI of a class, or {@code null}
   * @param language a language tag, or {@code null}
   * @param limit how many things at most
   */
  record Search(String words, String type, String language, int limit) {

    static Search of(HttpServletRequest request) {
      String limit = given(request, "limit");
      if (limit != null && !limit.matches("[1-9]\\d{0,2}")
          || limit != null && Integer.parseInt(limit) > MOST) {
        throw new HttpProblem(400, "limit is a number from 1 to " + MOST);
      }
      String language = given(request, "lang");
      if (language != null && !language.matches("[A-Za-z0-9-]{1,50}")) {
        throw new HttpProblem(400, "lang is a language tag, such as zh");
      }
      return new Search(
          given(request, "q"),
          type(given(request, "type")),
          language,
          limit == null ? 20 : Integer.parseInt(limit));
    }

    private static String given(HttpServletRequest request, String name) {
      String value = request.getParameter(name);
      return value == null || value.isBlank() ? null : value;
    }

    /** An IRI, a prefixed name, or the name of a class of the ontology. */
    private static String type(String text) {
      if (text == null) {
        return null;
      }
      return text.contains(":") ? Prefixes.ALL.expandPrefix(text) : Nodes.term(text).getURI();
    }

    /** The things found; the words must be there. */
    List<Label> in(OpenRelease release) {
      return release.labels().search(words, type, language, limit);
    }
  }

  @Override
  protected Search read(HttpServletRequest request) {
    return Search.of(request);
  }

  @Override
  protected List<Format> formats(Search search) {
    return FORMATS;
  }

  @Override
  protected void answer(Exchange<Search> exchange) throws IOException {
    Search search = exchange.asked();
    boolean isEmpty = search.words() == null;
    if (isEmpty && exchange.format() == JSON) {
      throw new HttpProblem(400, "the parameter q is missing");
    }
    List<Label> found = isEmpty ? List.of() : search.in(exchange.release());
    found.forEach(label -> exchange.reading().allowance().giveRow());
    if (exchange.format() == JSON) {
      exchange.send(json(search, exchange.release(), found));
    } else {
      Page.send(exchange, "http/pages/search.jte", new SearchPage(exchange, found));
    }
  }

  private static byte[] json(Search search, OpenRelease release, List<Label> found)
      throws IOException {
    ObjectNode answer = MAPPER.createObjectNode();
    answer.put("query", search.words()).put("release", release.name());
    ArrayNode results = answer.putArray("results");
    for (Label label : found) {
      ObjectNode result = results.addObject();
      result.put("thing", label.thing().isURI() ? label.thing().getURI() : null);
      result.put("label", label.text().getLiteralLexicalForm());
      result.put("lang", label.text().getLiteralLanguage());
      result.put("property", label.property().getURI());
      result.put("graph", label.graph().getURI());
      result.put("score", label.score());
      label.types().forEach(result.putArray("types")::add);
    }
    return MAPPER.writeValueAsBytes(answer);
  }
}
