package org.w3id.dyad.http.pages.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.rdf.Nodes;

/** Kinds of goods as trees, whatever levels a nomenclature lacks. */
final class ProductTreeTest {
  private static final List<String> CODES =
      List.of(
          "HS2022/31",
          "HS2022/3104",
          "HS2022/310420",
          "HS2022/2709",
          "HS2022/271121",
          "HS2017/31",
          "SITC/5",
          "TOTAL",
          "group/food");

  private static List<ProductTree.Nomenclature> trees(String chosen) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (String code : CODES) {
      graph.add(Nodes.at("id/product/" + code), RDF.type.asNode(), Nodes.term("Product"));
    }
    graph.add(
        Nodes.at("id/product/HS2022/31"),
        RDFS.label.asNode(),
        NodeFactory.createLiteralLang("Fertilizers", "en"));
    return ProductTree.of(graph, new PageLabels(graph, List.of("en")), chosen);
  }

  private static List<String> codes(List<ProductTree.Item> items) {
    return items.stream().map(ProductTree.Item::code).toList();
  }

  @Test
  void theNewestEditionComesFirstAndIsOpen() {
    List<ProductTree.Nomenclature> trees = trees("TOTAL");
    assertEquals(
        List.of("HS2022", "HS2017", "SITC"),
        trees.stream().map(ProductTree.Nomenclature::name).toList());
    assertEquals(
        List.of(true, false, false), trees.stream().map(ProductTree.Nomenclature::isOpen).toList());
  }

  @Test
  void whatHasNothingAboveItStandsAtTheTop() {
    ProductTree.Nomenclature newest = trees("TOTAL").get(0);
    assertEquals(List.of("HS2022/2709", "HS2022/271121", "HS2022/31"), codes(newest.items()));
    assertEquals("Fertilizers", newest.items().get(2).name());
    assertEquals("", newest.items().get(0).name());
    assertEquals(List.of(), newest.items().get(2).items());
  }

  @Test
  void theBranchOfTheChosenOneIsOpen() {
    ProductTree.Item chapter = trees("HS2022/310420").get(0).items().get(2);
    assertEquals(List.of("HS2022/3104"), codes(chapter.items()));
    ProductTree.Item heading = chapter.items().get(0);
    assertEquals(List.of("HS2022/310420"), codes(heading.items()));
    assertEquals(true, heading.items().get(0).isChosen());
    assertEquals(false, heading.items().get(0).hasMore());
  }
}
