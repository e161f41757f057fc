package org.w3id.dyad.http.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.http.pages.SearchHandler.Search;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.search.Label;

/** The page of a search: what was found, and by which class it can be narrowed. */
final class SearchPage {
  private static final int TYPES = 8;

  private final Frame frame;
  private final Search search;
  private final List<Label> found;
  private final PageLabels labels;

  SearchPage(Exchange<Search> exchange, List<Label> found) {
    search = exchange.asked();
    this.found = found;
    labels = new PageLabels(exchange.reading().data().getUnionGraph(), exchange.languages());
    frame = Frame.of(exchange, search.words() == null ? "" : search.words());
  }

  /**
   * A thing that was found.
   *
   * @param text the label by which it was found
   * @param language the language of that label, or {@code null}
   * @param href where it is described, or {@code null}
   * @param usual what it is called in the reader's language
   * @param kinds its classes by name
   */
  record Result(String text, String language, String href, String usual, String kinds) {}

  Frame frame() {
    return frame;
  }

  Search search() {
    return search;
  }

  boolean isCut() {
    return found.size() == search.limit();
  }

  /** The classes that most of what was found has. */
  List<String> kinds() {
    Map<String, Integer> counted = new TreeMap<>();
    found.forEach(label -> label.types().forEach(type -> counted.merge(type, 1, Integer::sum)));
    return counted.keySet().stream()
        .filter(type -> type.startsWith(Iris.ONTOLOGY))
        .sorted(Comparator.comparing((String type) -> -counted.get(type)))
        .limit(TYPES)
        .toList();
  }

  /** The same search, of things of one class alone. */
  String address(String type) {
    return "/search?q="
        + Address.encode(search.words())
        + (type == null ? "" : "&type=" + Address.encode(type));
  }

  String name(String type) {
    return labels.text(NodeFactory.createURI(type));
  }

  List<Result> results() {
    return found.stream().map(this::result).toList();
  }

  private Result result(Label label) {
    String language = label.text().getLiteralLanguage();
    String kinds =
        label.types().stream()
            .filter(type -> type.startsWith(Iris.ONTOLOGY))
            .map(this::name)
            .sorted()
            .collect(Collectors.joining(", "));
    return new Result(
        label.text().getLiteralLexicalForm(),
        language.isEmpty() ? null : language,
        label.thing().isURI() ? ThingPath.href(label.thing().getURI()) : null,
        labels.text(label.thing()),
        kinds);
  }
}
