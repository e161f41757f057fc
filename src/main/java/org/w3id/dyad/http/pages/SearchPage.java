package org.w3id.dyad.http.pages;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.http.pages.SearchHandler.Search;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.search.Label;

/** The page of a search: what was found, and by which class it can be narrowed. */
final class SearchPage {
  private static final int TYPES = 8;

  private final Exchange<Search> exchange;
  private final Search search;
  private final List<Label> found;
  private final PageLabels labels;

  SearchPage(Exchange<Search> exchange, List<Label> found) {
    this.exchange = exchange;
    search = exchange.asked();
    this.found = found;
    labels = new PageLabels(exchange.reading().data().getUnionGraph(), exchange.languages());
  }

  /** The form for words to search for. */
  static void form(Html html, String words) {
    html.open("form", "class", "search", "role", "search", "action", "/search", "method", "get");
    html.empty(
        "input",
        "type",
        "search",
        "name",
        "q",
        "value",
        words,
        "placeholder",
        "Search names: Minsk, Лукашенко, 白俄罗斯",
        "aria-label",
        "Names to search for");
    html.element("button", "Search", "type", "submit").closeLine();
  }

  void send() throws IOException {
    Page.send(exchange, search.words() == null ? "Search" : search.words(), this::content);
  }

  private void content(Html html) {
    html.element("h1", "Search");
    form(html, search.words());
    if (search.words() == null) {
      html.element(
          "p",
          "All words must be in the name; \"…\" is a phrase, and word* begins a word.",
          "class",
          "note");
      return;
    }
    types(html);
    if (found.isEmpty()) {
      html.element("p", "Nothing is called that. Try fewer words, or the beginning of one: belar*");
      return;
    }
    html.open("ol", "class", "found");
    found.forEach(label -> result(html, label));
    html.closeLine();
    if (found.size() == search.limit()) {
      html.element("p", "There may be more: add a word.", "class", "note");
    }
  }

  private void types(Html html) {
    if (search.type() != null) {
      html.open("p", "class", "note").text("Only: " + name(search.type()) + " · ");
      html.element("a", "all kinds", "href", address(null)).closeLine();
      return;
    }
    Map<String, Integer> counted = new TreeMap<>();
    found.forEach(label -> label.types().forEach(type -> counted.merge(type, 1, Integer::sum)));
    List<String> common =
        counted.keySet().stream()
            .filter(type -> type.startsWith(Iris.ONTOLOGY))
            .sorted(Comparator.comparing((String type) -> -counted.get(type)))
            .limit(TYPES)
            .toList();
    if (common.size() > 1) {
      html.open("p", "class", "note").text("Only: ");
      common.forEach(type -> html.element("a", name(type), "href", address(type)).text(" "));
      html.closeLine();
    }
  }

  private String address(String type) {
    return "/search?q="
        + Html.encode(search.words())
        + (type == null ? "" : "&type=" + Html.encode(type));
  }

  private String name(String type) {
    return labels.text(NodeFactory.createURI(type));
  }

  private void result(Html html, Label label) {
    String language = label.text().getLiteralLanguage();
    html.open("li");
    if (label.thing().isURI()) {
      html.open("a", "href", ThingPath.href(label.thing().getURI()));
    } else {
      html.open("span");
    }
    html.open("span", "lang", language.isEmpty() ? null : language);
    html.text(label.text().getLiteralLexicalForm()).close().close();
    String usual = labels.text(label.thing());
    if (!usual.equals(label.text().getLiteralLexicalForm())) {
      html.text(" " + usual);
    }
    String types =
        String.join(
            ", ",
            label.types().stream()
                .filter(type -> type.startsWith(Iris.ONTOLOGY))
                .map(this::name)
                .sorted()
                .toList());
    html.element("span", types, "class", "note").closeLine();
  }
}
