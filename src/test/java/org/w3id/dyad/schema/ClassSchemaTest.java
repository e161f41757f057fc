package org.w3id.dyad.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shex.Shex;
import org.apache.jena.shex.ShexSchema;
import org.apache.jena.shex.ShexValidator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.catalogue.Catalogue;
import org.w3id.dyad.rdf.Nodes;

/**
 * The schema of each class of the shipped release is ShEx, by the parser and the validator of Jena:
 * things of the class keep it, and it tells a thing of another kind from them.
 */
final class ClassSchemaTest {
  private static final int SAMPLE = 2;

  /** A thing with so many statements is left out of the sample. */
  private static final int LARGE = 200;

  private static DatasetGraph data() {
    return Shipped.store().data();
  }

  private static <T> T read(Supplier<T> reading) {
    return Txn.calculateRead(data(), reading::get);
  }

  private static ClassSchema schema(String name) {
    String type = Nodes.term(name).getURI();
    return read(() -> ClassSchema.of(data(), type)).orElseThrow();
  }

  @Test
  void thingsOfEachClassKeepItsSchema() {
    List<String> problems = new ArrayList<>();
    List<ClassSize> classes = read(() -> ClassSchema.all(data()));
    classes.forEach(type -> read(() -> problems.addAll(problems(type.type()))));
    assertEquals("", String.join("\n", problems));
    assertTrue(classes.size() > 100, () -> "classes: " + classes.size());
  }

  /** Line by line: the validator of Jena takes too long for shapes with many properties. */
  private static List<String> problems(String type) {
    ShExText text = new ShExText(ClassSchema.of(data(), type).orElseThrow());
    String whole = text.whole();
    Shex.schemaFromString(whole);
    List<String> lines = text.lines();
    String body = String.join("\n", lines);
    Graph all = data().getUnionGraph();
    Node term = NodeFactory.createURI(type);
    List<Node> things =
        all.stream(Node.ANY, RDF.Nodes.type, term)
            .map(Triple::getSubject)
            .filter(thing -> !isLarge(all, thing) && !isInTheCatalogue(thing))
            .limit(SAMPLE)
            .toList();
    List<String> problems = new ArrayList<>();
    for (String line : lines.subList(1, lines.size() - 1)) {
      String one = lines.get(0) + "\n" + line + "\n}";
      ShexSchema shape = Shex.schemaFromString(whole.replace(body, one));
      for (Node thing : things) {
        if (!ShexValidator.get().validate(all, shape, term, thing).conforms()) {
          problems.add(thing + " does not keep " + line);
        }
      }
    }
    return problems;
  }

  private static boolean isLarge(Graph all, Node thing) {
    return all.stream(thing, Node.ANY, Node.ANY).limit(LARGE).count() == LARGE;
  }

  /** What it says is not counted in it. */
  private static boolean isInTheCatalogue(Node thing) {
    return data().getGraph(Nodes.graph(Catalogue.NAME)).contains(thing, Node.ANY, Node.ANY);
  }

  @Test
  void shapesAndUseAreBothInIt() {
    String text = String.join("\n", new ShExText(schema("TradeFlow")).lines());
    assertTrue(text.startsWith("dyad:TradeFlow EXTRA a {\n  a [ dyad:TradeFlow ] ;  # "), text);
    assertTrue(text.contains("\n  dyad:hasProduct @dyad:Product ;  # "), text);
    assertTrue(text.contains("\n  dyad:hasPassage @dyad:Passage * ;  # "), text);
  }

  @Test
  void aThingOfAnotherKindDoesNotKeepIt() {
    ClassSchema schema = schema("TradeFlow");
    ShexSchema shapes = Shex.schemaFromString(new ShExText(schema).whole());
    Node flow = Nodes.id("trade-flow", "made-up");
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(flow, RDF.Nodes.type, Nodes.term("TradeFlow"));
    Node type = NodeFactory.createURI(schema.type());
    assertFalse(ShexValidator.get().validate(graph, shapes, type, flow).conforms());
  }

  @Test
  void aClassWithoutThingsHasNone() {
    assertEquals(
        Optional.empty(), read(() -> ClassSchema.of(data(), "http://example.org/nothing")));
  }

  @Test
  void cardinalitiesAreJoinedAndWritten() {
    Cardinality one = new Cardinality(1, Optional.of(1));
    Cardinality some = new Cardinality(1, Optional.empty());
    Cardinality few = new Cardinality(0, Optional.of(3));
    assertEquals(one, some.and(new Cardinality(0, Optional.of(1))));
    assertEquals(new Cardinality(1, Optional.of(3)), few.and(some));
    assertEquals(few, Cardinality.ANY.and(few));
    assertEquals("", one.shEx());
    assertEquals("+", some.shEx());
    assertEquals("{0,3}", few.shEx());
    assertEquals("*", Cardinality.ANY.shEx());
    assertEquals("?", new Cardinality(0, Optional.of(1)).shEx());
    assertEquals("{2,}", new Cardinality(2, Optional.empty()).shEx());
  }
}
