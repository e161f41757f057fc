package org.w3id.dyad.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;

/**
 * Each review is a {@code ClaimReview} by the rules of schema.org: {@code schema-org.csv} has, for
 * the properties used, the classes that have them (with their superclasses) and what their values
 * may be, as the pages of schema.org say.
 */
class ClaimReviewTest {
  private static final String SCHEMA = "https://schema.org/";
  private static final Path RULES = Path.of("src/test/resources/schema-org.csv");
  private static final Map<String, Set<String>> SUPERCLASSES =
      Map.of(
          "ClaimReview", Set.of("Review", "CreativeWork", "Thing"),
          "Claim", Set.of("CreativeWork", "Thing"),
          "Rating", Set.of("Intangible", "Thing"),
          "Organization", Set.of("Thing"));

  private static Node schema(String name) {
    return NodeFactory.createURI(SCHEMA + name);
  }

  private static Map<String, NamedCsvRecord> rules() throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(RULES)) {
      return reader.stream()
          .collect(Collectors.toMap(rule -> rule.getField("property"), rule -> rule));
    }
  }

  /** The classes of schema.org that a thing is of, superclasses included. */
  private static Set<String> classes(Graph graph, Node thing) {
    Set<String> classes = new TreeSet<>();
    graph
        .find(thing, RDF.type.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getURI())
        .filterKeep(type -> type.startsWith(SCHEMA))
        .mapWith(type -> type.substring(SCHEMA.length()))
        .forEach(
            type -> {
              classes.add(type);
              classes.addAll(SUPERCLASSES.getOrDefault(type, Set.of()));
            });
    return classes;
  }

  /** Whatever has a name of its own is a Thing. */
  private static boolean isOneOf(Set<String> classes, String allowed) {
    return allowed.equals("Thing") || Arrays.stream(allowed.split(" ")).anyMatch(classes::contains);
  }

  private static boolean fits(Graph graph, Triple triple, NamedCsvRecord rule) {
    Node value = triple.getObject();
    Set<String> kinds =
        value.isURI()
            ? classes(graph, value)
            : value.getLiteralValue() instanceof Number ? Set.of("Number") : Set.of("Text");
    return isOneOf(classes(graph, triple.getSubject()), rule.getField("domain"))
        && isOneOf(kinds, rule.getField("range"));
  }

  @Test
  void everyReviewKeepsTheRulesOfSchemaOrg() throws IOException {
    Map<String, NamedCsvRecord> rules = rules();
    Txn.executeRead(
        Shipped.store().data(),
        () -> {
          Graph graph = Shipped.store().data().getUnionGraph();
          Set<Node> described = new HashSet<>();
          List<Node> reviews =
              graph
                  .find(Node.ANY, RDF.type.asNode(), schema("ClaimReview"))
                  .mapWith(Triple::getSubject)
                  .toList();
          assertTrue(reviews.size() > 100, "only some reviews");
          for (Node review : reviews) {
            described.add(review);
            assertEquals(1, count(graph, review, "claimReviewed"), review::toString);
            described.add(only(graph, review, "itemReviewed"));
            described.add(only(graph, review, "reviewRating"));
            described.add(only(graph, review, "author"));
          }
          Set<String> broken = new TreeSet<>();
          described.forEach(thing -> check(graph, thing, rules, broken));
          assertEquals(Set.of(), broken);
        });
  }

  private static void check(
      Graph graph, Node thing, Map<String, NamedCsvRecord> rules, Set<String> broken) {
    graph
        .find(thing, Node.ANY, Node.ANY)
        .filterKeep(triple -> triple.getPredicate().getURI().startsWith(SCHEMA))
        .forEach(
            triple -> {
              String property = triple.getPredicate().getURI().substring(SCHEMA.length());
              if (!rules.containsKey(property) || !fits(graph, triple, rules.get(property))) {
                broken.add(triple.toString());
              }
            });
    Set<String> classes = classes(graph, thing);
    if (classes.contains("Rating") && count(graph, thing, "alternateName") != 1
        || classes.contains("Organization") && count(graph, thing, "name") != 1) {
      broken.add(thing + " has no name");
    }
  }

  private static int count(Graph graph, Node thing, String property) {
    return graph.find(thing, schema(property), Node.ANY).toList().size();
  }

  private static Node only(Graph graph, Node thing, String property) {
    assertEquals(1, count(graph, thing, property), () -> thing + " " + property);
    return graph.find(thing, schema(property), Node.ANY).next().getObject();
  }
}
