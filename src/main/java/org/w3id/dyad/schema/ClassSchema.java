package org.w3id.dyad.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/**
 * What the things of a class look like: the properties that they have in a release, the most used
 * first, with what the shapes ask for.
 *
 * @param type the class, as an IRI
 * @param description what it is called and what it means
 * @param things how many things it has
 * @param properties its properties, but for {@code rdf:type}
 */
public record ClassSchema(
    String type, TermDescription description, long things, List<PropertySchema> properties) {

  /**
   * The schema of a class, within a transaction of the caller's.
   *
   * @return none if the release has no thing of that class
   */
  public static Optional<ClassSchema> of(DatasetGraph data, String type) {
    SchemaInUse inUse = SchemaInUse.of(data, type);
    if (inUse.entities(type) == 0) {
      return Optional.empty();
    }
    Map<String, Cardinality> rules = ShapeRules.of(data).ofClass(type);
    List<PropertySchema> properties =
        inUse.properties(type).stream()
            .filter(property -> !property.equals(RDF.type.getURI()))
            .map(property -> property(data, property, rules, inUse.values(type, property)))
            .sorted(Comparator.comparingLong(each -> -each.values().triples()))
            .toList();
    return Optional.of(
        new ClassSchema(type, TermDescription.of(data, type), inUse.entities(type), properties));
  }

  private static PropertySchema property(
      DatasetGraph data, String property, Map<String, Cardinality> rules, ObjectKinds values) {
    return new PropertySchema(
        property,
        rules.getOrDefault(property, Cardinality.ANY),
        values,
        TermDescription.of(data, property));
  }

  /** The classes that a release has things of, with how many, the most first. */
  public static List<ClassSize> all(DatasetGraph data) {
    SchemaInUse inUse = SchemaInUse.of(data);
    return inUse.classes().stream()
        .map(
            type ->
                new ClassSize(
                    type,
                    TermDescription.of(data, type),
                    inUse.entities(type),
                    inUse.properties(type).size()))
        .sorted(
            Comparator.comparingLong((ClassSize each) -> -each.things())
                .thenComparing(ClassSize::type))
        .toList();
  }
}
