package org.w3id.dyad.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.w3id.dyad.rdf.Prefixes;

/**
 * A class schema in the compact syntax of ShEx. Cardinalities are what the shapes ask for; classes
 * and datatypes of the values are those of the release; a comment says how many statements there
 * are.
 *
 * @see <a href="https://shex.io/shex-semantics/#shexc">ShEx 2.1, compact syntax</a>
 */
public final class ShExText {
  private final PrefixMap prefixes = PrefixMapFactory.create(Prefixes.ALL);
  private final ClassSchema schema;

  /** Writes the schema of a class. */
  public ShExText(ClassSchema schema) {
    this.schema = schema;
  }

  /** The whole schema: prefixes, the class, and the classes to which its properties lead. */
  public String whole() {
    List<String> lines = new ArrayList<>(lines());
    for (String type : leadsTo()) {
      lines.add("");
      lines.add(name(type) + " EXTRA a { a [ " + name(type) + " ] }");
    }
    String body = String.join("\n", lines) + "\n";
    return prefixesOf(body) + "\n" + body;
  }

  private static String prefixesOf(String body) {
    StringBuilder declared = new StringBuilder();
    new TreeMap<>(Prefixes.ALL.getNsPrefixMap())
        .forEach(
            (prefix, iri) -> {
              if (body.contains(prefix + ":")) {
                declared.append("PREFIX " + prefix + ": <" + iri + ">\n");
              }
            });
    return declared.toString();
  }

  /** The class alone, a line each property. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String name = name(schema.type());
    lines.add(name + " EXTRA a {");
    lines.add("  a [ " + name + " ] ;  # " + schema.things());
    for (PropertySchema property : schema.properties()) {
      lines.add("  " + constraint(property) + " ;  # " + property.values().triples());
    }
    lines.add("}");
    return lines;
  }

  private String constraint(PropertySchema property) {
    String cardinality = property.cardinality().shEx();
    return name(property.property())
        + " "
        + values(property.values())
        + (cardinality.isEmpty() ? "" : " " + cardinality);
  }

  private String values(ObjectKinds kinds) {
    List<String> alternatives = new ArrayList<>();
    for (String type : new TreeSet<>(kinds.classes())) {
      alternatives.add(type.equals(ObjectKinds.ANY_THING) ? "NONLITERAL" : "@" + name(type));
    }
    new TreeSet<>(kinds.datatypes()).forEach(datatype -> alternatives.add(name(datatype)));
    return switch (alternatives.size()) {
      case 0 -> ".";
      case 1 -> alternatives.get(0);
      default -> "( " + String.join(" OR ", alternatives) + " )";
    };
  }

  private Set<String> leadsTo() {
    Set<String> types = new TreeSet<>();
    schema.properties().forEach(property -> types.addAll(property.values().classes()));
    types.remove(ObjectKinds.ANY_THING);
    types.remove(schema.type());
    return types;
  }

  /** A term with its prefix, or whole where it has none. */
  private String name(String iri) {
    String shortened = prefixes.abbreviate(iri);
    return shortened == null ? "<" + iri + ">" : shortened;
  }
}
