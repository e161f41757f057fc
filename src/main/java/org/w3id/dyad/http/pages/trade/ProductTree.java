package org.w3id.dyad.http.pages.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;

/**
 * The kinds of goods of a release as trees, one for each nomenclature: a code is below the longest
 * other one with which it begins. Only the branch of the chosen one is open.
 */
final class ProductTree {
  private static final String HARMONIZED = "HS";
  private static final String PRODUCTS = Iris.things("product");

  private final PageLabels labels;
  private final String chosen;
  private final NavigableSet<String> codes = new TreeSet<>();
  private final Map<String, List<String>> below = new HashMap<>();

  private ProductTree(PageLabels labels, String chosen) {
    this.labels = labels;
    this.chosen = chosen;
  }

  /**
   * A kind of goods.
   *
   * @param code its nomenclature and code, as {@code HS2022/31}
   * @param number its code alone
   * @param name what it is called, empty if it has no name
   * @param isChosen whether it is the chosen one
   * @param hasMore whether there are kinds below it
   * @param items those below it, none if they are not shown
   */
  record Item(
      String code,
      String number,
      String name,
      boolean isChosen,
      boolean hasMore,
      List<Item> items) {}

  /**
   * A nomenclature.
   *
   * @param name its name, as {@code HS2022}
   * @param isOpen whether the chosen kind of goods is of it, or it is the first and none is chosen
   * @param items the highest kinds of goods of it
   */
  record Nomenclature(String name, boolean isOpen, List<Item> items) {}

  /**
   * The trees.
   *
   * @param chosen nomenclature and code of the chosen kind of goods, or {@code TOTAL}
   */
  static List<Nomenclature> of(Graph graph, PageLabels labels, String chosen) {
    ProductTree tree = new ProductTree(labels, chosen);
    graph
        .find(Node.ANY, RDF.type.asNode(), Nodes.term("Product"))
        .mapWith(Triple::getSubject)
        .filterKeep(node -> node.isURI() && node.getURI().startsWith(PRODUCTS))
        .mapWith(node -> node.getURI().substring(PRODUCTS.length()))
        .filterKeep(code -> code.matches(TradeRequest.CODE))
        .forEachRemaining(tree.codes::add);
    tree.codes.forEach(
        code -> tree.below.computeIfAbsent(tree.above(code), any -> new ArrayList<>()).add(code));
    return tree.nomenclatures();
  }

  /** The code above, or the nomenclature with its stroke if there is none. */
  private String above(String code) {
    int stroke = code.indexOf('/') + 1;
    for (int length = code.length() - 1; length > stroke; length--) {
      if (codes.contains(code.substring(0, length))) {
        return code.substring(0, length);
      }
    }
    return code.substring(0, stroke);
  }

  /** The editions of the Harmonized System come first, the newest first of all. */
  private List<Nomenclature> nomenclatures() {
    List<String> names =
        below.keySet().stream()
            .filter(above -> above.endsWith("/"))
            .sorted(
                Comparator.comparing((String above) -> !above.startsWith(HARMONIZED))
                    .thenComparing(Comparator.reverseOrder()))
            .toList();
    return names.stream().map(above -> nomenclature(above, above.equals(names.get(0)))).toList();
  }

  private Nomenclature nomenclature(String above, boolean isFirst) {
    boolean isOpen = chosen.startsWith(above) || isFirst && chosen.equals(TradeRequest.TOTAL);
    return new Nomenclature(above.substring(0, above.length() - 1), isOpen, items(above));
  }

  private List<Item> items(String above) {
    return below.getOrDefault(above, List.of()).stream().map(this::item).toList();
  }

  private Item item(String code) {
    boolean isOpen = chosen.startsWith(code);
    return new Item(
        code,
        code.substring(code.indexOf('/') + 1),
        name(code),
        chosen.equals(code),
        below.containsKey(code),
        isOpen ? items(code) : List.of());
  }

  private String name(String code) {
    String name = labels.text(Nodes.at("id/product/" + code));
    return name.equals("product/" + code) ? "" : name;
  }
}
