package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.NoSuchElementException;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.schema.ClassSchema;
import org.w3id.dyad.schema.ClassSize;
import org.w3id.dyad.schema.PropertySchema;
import org.w3id.dyad.schema.SchemaInUse;
import org.w3id.dyad.schema.TermDescription;
import org.w3id.dyad.validation.Suggestions;

/** What the things of a class look like, in JSON. */
public final class SchemaDocument {
  private SchemaDocument() {}

  /**
   * The schema of a class by its name.
   *
   * @param name as {@code TradeFlow}, {@code dyad:TradeFlow} or a whole IRI
   * @throws NoSuchElementException if the release has no thing of such a class
   */
  public static ClassSchema named(ReleaseView view, String name) {
    String term = Prefixes.ALL.expandPrefix(name.contains(":") ? name : "dyad:" + name);
    return ClassSchema.of(view.data(), term).orElseThrow(() -> unknown(view, name, term));
  }

  private static NoSuchElementException unknown(ReleaseView view, String name, String term) {
    List<String> near = Suggestions.of(term, SchemaInUse.of(view.data()).classes());
    return new NoSuchElementException(
        "this release has no things of a class \"%s\"; %s"
            .formatted(
                name,
                near.isEmpty()
                    ? "name one as TradeFlow, dyad:TradeFlow or by its IRI"
                    : "near are " + String.join(", ", near)));
  }

  /** A class with its properties. */
  public static ObjectNode json(ReleaseView view, ClassSchema schema) {
    ObjectNode document = Json.object().put("release", view.release());
    document.set("class", term(schema.type(), schema.description()).put("things", schema.things()));
    ArrayNode properties = document.putArray("properties");
    schema.properties().forEach(property -> properties.add(json(property)));
    return document;
  }

  /** A class in a list. */
  public static ObjectNode json(ClassSize type) {
    return term(type.type(), type.description())
        .put("things", type.things())
        .put("properties", type.properties());
  }

  private static ObjectNode json(PropertySchema property) {
    ObjectNode object = term(property.property(), property.description());
    object.put("least", property.cardinality().least());
    object.put("most", property.cardinality().most().orElse(null));
    ArrayNode values = object.putArray("values");
    property.values().classes().forEach(type -> values.add(name(type)));
    property.values().datatypes().forEach(type -> values.add(name(type)));
    return object.put("statements", property.values().triples());
  }

  private static ObjectNode term(String iri, TermDescription description) {
    ObjectNode object = Json.object().put("name", name(iri)).put("iri", iri);
    if (!description.label().isEmpty()) {
      object.put("label", description.label());
    }
    if (!description.definition().isEmpty()) {
      object.put("definition", description.definition());
    }
    return object;
  }

  /** A term with its prefix, if it has one. */
  public static String name(String iri) {
    return Prefixes.ALL.shortForm(iri);
  }
}
