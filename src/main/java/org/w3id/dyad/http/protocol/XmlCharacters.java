package org.w3id.dyad.http.protocol;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What XML 1.0 can hold. It has no way to write most control characters, and RDF/XML none for a
 * property whose IRI does not end with an XML name.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, section 2.2</a>
 */
public final class XmlCharacters {
  private XmlCharacters() {}

  /**
   * Makes sure that a row can be written.
   *
   * @throws HttpProblem with status 406 if it cannot; says what is in the way
   */
  public static void require(Binding row) {
    row.forEach((name, value) -> require(value));
  }

  /** The same for a triple in RDF/XML. */
  public static void require(Triple triple) {
    require(triple.getSubject());
    require(triple.getPredicate());
    require(triple.getObject());
    String property = triple.getPredicate().getURI();
    if (Util.splitNamespaceXML(property) == property.length()) {
      throw unacceptable("the property <" + property + "> does not end with an XML name");
    }
  }

  private static void require(Node node) {
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    text.codePoints()
        .filter(code -> !isAllowed(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw unacceptable("a value has the character U+%04X".formatted(code));
            });
  }

  private static boolean isAllowed(int code) {
    return code >= 0x20 && code < 0xD800
        || code == '\t'
        || code == '\n'
        || code == '\r'
        || code > 0xDFFF && code < 0xFFFE
        || code > 0xFFFF;
  }

  private static HttpProblem unacceptable(String why) {
    return new HttpProblem(406, why + ", which XML cannot hold; ask for another format");
  }
}
