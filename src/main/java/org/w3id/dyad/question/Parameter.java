package org.w3id.dyad.question;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.XSD;
import org.w3id.dyad.rdf.Iris;

/**
 * What a question leaves open: a variable that a {@code VALUES} block of its own gives its values.
 *
 * @param name the variable, without the question mark
 * @param defaults the values that stand in the file, at least one; {@code null} for {@code UNDEF}
 */
public record Parameter(String name, List<Node> defaults) {
  private static final Pattern REFERENCE = Pattern.compile("[a-z][a-z0-9-]*/\\S+");
  private static final Pattern ABSOLUTE = Pattern.compile("(https?://|urn:|mailto:)\\S+");
  private static final Pattern NOT_IN_AN_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

  /** The variable. */
  public Var variable() {
    return Var.alloc(name);
  }

  /** The default values as {@link #value} reads them. */
  public List<String> defaultTexts() {
    return defaults.stream().map(Parameter::text).toList();
  }

  /**
   * A value as text that {@link #value} reads back: a thing of this project as a reference, another
   * IRI in angle brackets, a literal by its lexical form.
   */
  public static String text(Node value) {
    if (value == null) {
      return "";
    }
    if (!value.isURI()) {
      return value.getLiteralLexicalForm();
    }
    String iri = value.getURI();
    boolean isReference =
        iri.startsWith(Iris.ID) && REFERENCE.matcher(iri.substring(Iris.ID.length())).matches();
    return isReference ? iri.substring(Iris.ID.length()) : "<" + iri + ">";
  }

  /**
   * Reads a value: a full IRI in angle brackets; where the default is an IRI also a reference such
   * as {@code state/BLR}, a prefixed name, or a bare key in the namespace of the default, a pair of
   * states in either order; where it is a literal, a literal of the same datatype or language.
   *
   * @param text the value as it was typed
   * @param prefixes the prefixes of the question
   * @throws IllegalArgumentException if it is none of these
   */
  public Node value(String text, PrefixMapping prefixes) {
    String trimmed = text.strip();
    if (trimmed.startsWith("<") && trimmed.endsWith(">")) {
      return iri(trimmed.substring(1, trimmed.length() - 1));
    }
    Node example = defaults.get(0);
    if (example == null) {
      return REFERENCE.matcher(trimmed).matches()
          ? thing(Iris.at("id/" + trimmed))
          : NodeFactory.createLiteralString(text);
    }
    return example.isURI() ? iriLike(trimmed, example.getURI(), prefixes) : literal(text, example);
  }

  private Node iriLike(String text, String example, PrefixMapping prefixes) {
    if (text.isEmpty()) {
      throw wrong(text, "is empty; give " + examples());
    }
    if (ABSOLUTE.matcher(text).matches()) {
      return iri(text);
    }
    int colon = text.indexOf(':');
    if (colon >= 0) {
      String namespace = prefixes.getNsPrefixURI(text.substring(0, colon));
      if (namespace != null) {
        return iri(namespace + text.substring(colon + 1));
      }
    }
    if (REFERENCE.matcher(text).matches()) {
      return thing(Iris.at("id/" + text));
    }
    if (colon >= 0) {
      throw wrong(text, "has no prefix that the question declares; it declares " + names(prefixes));
    }
    int end = Math.max(example.lastIndexOf('/'), example.lastIndexOf('#'));
    return thing(example.substring(0, end + 1) + text);
  }

  /** A thing of a key; a pair of states is the same in either order. */
  private Node thing(String iri) {
    return iri(Iris.inOrder(iri));
  }

  private Node iri(String iri) {
    if (iri.indexOf(':') <= 0 || NOT_IN_AN_IRI.matcher(iri).find()) {
      throw wrong(iri, "is not an IRI; give " + examples());
    }
    return NodeFactory.createURI(iri);
  }

  private Node literal(String text, Node example) {
    if (!example.getLiteralLanguage().isEmpty()) {
      return NodeFactory.createLiteralLang(text, example.getLiteralLanguage());
    }
    RDFDatatype type = example.getLiteralDatatype();
    boolean isText = type.getURI().equals(XSD.xstring.getURI());
    String lexical = isText ? text : text.strip();
    if (!type.isValid(lexical)) {
      String local = type.getURI().substring(type.getURI().lastIndexOf('#') + 1);
      throw wrong(lexical, "is not of type " + local + "; give " + examples());
    }
    return NodeFactory.createLiteralDT(lexical, type);
  }

  private IllegalArgumentException wrong(String value, String reason) {
    return new IllegalArgumentException("parameter " + name + ": \"" + value + "\" " + reason);
  }

  private String examples() {
    return "something like " + String.join(" or ", defaultTexts());
  }

  private static String names(PrefixMapping prefixes) {
    return String.join(", ", prefixes.getNsPrefixMap().keySet().stream().sorted().toList());
  }

  /** A value in SPARQL. */
  static String sparql(Node value) {
    return value == null ? "UNDEF" : NodeFmtLib.strNT(value);
  }
}
