package org.w3id.dyad.http.pages.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.LocalNames;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.Prefixes;

/** What things are called, in the language that a client prefers. */
public final class PageLabels {
  private static final String LABEL = "Label";

  /** Words that mean in a heading what they always mean, and not a term of that name. */
  private static final Set<String> EVERYDAY =
      Set.of("before", "content", "listed", "part", "place", "subject", "upgraded", "year");

  private final LocalNames names;
  private final Messages messages;
  private final Map<Node, Optional<Node>> known = new HashMap<>();

  /**
   * Labels of a graph's things.
   *
   * @param languages the most welcome first
   */
  public PageLabels(Graph graph, List<String> languages) {
    names = new LocalNames(graph, languages);
    messages = Messages.of(languages);
  }

  /** The name in the reader's language of what has this name in English by such a property. */
  public Node inLanguage(Node name, List<Node> properties) {
    return names.inLanguage(name, properties);
  }

  /** What a term means, as a literal. */
  public Optional<Node> definition(Node term) {
    return names.definition(term);
  }

  /** The label's text, or what can be read off the IRI. */
  public String text(Node thing) {
    return label(thing).map(Node::getLiteralLexicalForm).orElseGet(() -> shortName(thing));
  }

  /** The language of the label, if it is another than this one; empty for what has no label. */
  public Optional<String> languageOtherThan(String language, Node thing) {
    return label(thing)
        .map(Node::getLiteralLanguage)
        .filter(found -> !found.isEmpty() && !found.equals(language));
  }

  /** What a column of a variable is called in the reader's language, else the variable in words. */
  public String heading(String variable) {
    boolean isLabel = variable.endsWith(LABEL) && variable.length() > LABEL.length();
    String name = isLabel ? variable.substring(0, variable.length() - LABEL.length()) : variable;
    return messages
        .find("column." + name)
        .orElseGet(() -> name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
  }

  /**
   * The term of the ontology that a column or a kind is named after: {@code funder} is {@code
   * hasFunder}, {@code tier} is {@code Tier}.
   */
  public Optional<Term> term(String name) {
    if (!name.matches("[A-Za-z][A-Za-z0-9]*") || EVERYDAY.contains(name)) {
      return Optional.empty();
    }
    String thing = name.endsWith(LABEL) ? name.substring(0, name.length() - LABEL.length()) : name;
    String upper =
        thing.isEmpty() ? "" : thing.substring(0, 1).toUpperCase(Locale.ROOT) + thing.substring(1);
    return Stream.of(upper, "has" + upper, "is" + upper, thing)
        .flatMap(key -> defined(key).stream())
        .findFirst();
  }

  private Optional<Term> defined(String key) {
    Node term = Nodes.term(key);
    return names
        .definition(term)
        .map(
            definition ->
                new Term(
                    key,
                    text(term),
                    definition.getLiteralLexicalForm(),
                    definition.getLiteralLanguage()));
  }

  private Optional<Node> label(Node thing) {
    return thing.isURI() ? known.computeIfAbsent(thing, names::name) : Optional.empty();
  }

  /** A prefixed name, or the whole IRI. */
  public static String shortName(Node thing) {
    if (!thing.isURI()) {
      return thing.isBlank() ? "(no name)" : thing.getLiteralLexicalForm();
    }
    String iri = thing.getURI();
    if (iri.startsWith(Iris.ID)) {
      return iri.substring(Iris.ID.length());
    }
    return Prefixes.ALL.shortForm(iri);
  }
}
