package org.w3id.dyad.catalogue;

import static org.w3id.dyad.catalogue.Description.VOID;
import static org.w3id.dyad.catalogue.Description.VOID_EXT;
import static org.w3id.dyad.catalogue.Description.number;

import org.apache.jena.graph.Node;

/**
 * Describes the parts of a data set by class and property: of the whole, and inside each class its
 * properties, and inside these the classes and datatypes of the objects. By these, query editors
 * complete names, and programs that write queries know what can be asked.
 *
 * @see <a href="https://www.w3.org/TR/void/#class-property-partitions">VoID, partitions</a>
 */
final class Partitions {
  private final Description out;

  Partitions(Description out) {
    this.out = out;
  }

  /** Describes the parts. */
  void of(Counts counts) {
    counts.classes().forEach(this::ofClass);
    counts.properties().forEach(this::ofProperty);
    counts.uses().forEach(this::ofUse);
  }

  private void ofClass(Node type, long things) {
    out.add(Catalogue.DATA, VOID + "classPartition", part(type));
    out.add(part(type), VOID + "class", type);
    out.add(part(type), VOID + "entities", number(things));
  }

  private void ofProperty(Node property, long triples) {
    ofProperty(
        Catalogue.DATA, Description.part("property-" + property.getURI()), property, triples);
  }

  private void ofProperty(Node whole, Node part, Node property, long triples) {
    out.add(whole, VOID + "propertyPartition", part);
    out.add(part, VOID + "property", property);
    out.add(part, VOID + "triples", number(triples));
  }

  private void ofUse(Use use) {
    Node part = inside(part(use.type()), "property", use.property());
    ofProperty(part(use.type()), part, use.property(), use.triples());
    for (Node type : use.objectClasses()) {
      Node objects = inside(part, "class", type);
      out.add(part, VOID + "classPartition", objects);
      out.add(objects, VOID + "class", type);
    }
    for (Node datatype : use.datatypes()) {
      Node literals = inside(part, "datatype", datatype);
      out.add(part, VOID_EXT + "datatypePartition", literals);
      out.add(literals, VOID_EXT + "datatype", datatype);
    }
  }

  private static Node part(Node type) {
    return Description.part("class-" + type.getURI());
  }

  private static Node inside(Node part, String kind, Node term) {
    return Description.inside(part, kind + "-" + term.getURI());
  }
}
