package org.w3id.dyad.http.pages.frame;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.Prefixes;

/** What things are called, in the language that a client prefers. */
public final class PageLabels {
  private static final List<Node> PROPERTIES =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

  private static final List<Node> DEFINITIONS =
      List.of(SKOS.definition.asNode(), RDFS.comment.asNode());

  /** So many things of one name are looked at; of more the name stays as it is. */
  private static final int NAMESAKES = 20;

  private static final String LABEL = "Label";

  /** Words that mean in a heading what they always mean, and not a term of that name. */
  private static final Set<String> EVERYDAY =
      Set.of("before", "content", "listed", "part", "place", "subject", "upgraded", "year");

  private final Graph graph;
  private final List<String> languages;
  private final Messages messages;
  private final Map<Node, String> known = new HashMap<>();
  private final Map<Node, Node> translated = new HashMap<>();

  /**
   * Labels of a graph's things.
   *
   * @param languages the most welcome first
   */
  public PageLabels(Graph graph, List<String> languages) {
    this.graph = graph;
    this.languages = languages;
    messages = Messages.of(languages);
  }

  /**
   * The name in the reader's language of what has this name in English. It stays as it is if
   * nothing has it, or if things that have it are not all called the same.
   */
  public Node inLanguage(Node name) {
    return translated.computeIfAbsent(name, this::translation);
  }

  private Node translation(Node name) {
    List<Triple> named =
        PROPERTIES.stream()
            .map(property -> graph.find(Node.ANY, property, name))
            .flatMap(all -> Iter.asStream(Iter.limit(all, NAMESAKES + 1)))
            .toList();
    List<Node> found =
        named.stream()
            .limit(NAMESAKES)
            .flatMap(each -> best(each.getSubject(), each.getPredicate()).stream())
            .distinct()
            .toList();
    return found.size() == 1 && named.size() <= NAMESAKES ? found.get(0) : name;
  }

  /** What a term means, as a literal. */
  public Optional<Node> definition(Node term) {
    return best(term, DEFINITIONS);
  }

  /** The literal of the first property that has one, in the most welcome language. */
  private Optional<Node> best(Node thing, List<Node> properties) {
    return properties.stream().flatMap(property -> best(thing, property).stream()).findFirst();
  }

  private Optional<Node> best(Node thing, Node property) {
    Node best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Iterator<Triple> all = graph.find(thing, property, Node.ANY); all.hasNext(); ) {
      Node label = all.next().getObject();
      int rank = label.isLiteral() ? rank(label) : Integer.MAX_VALUE;
      if (rank < bestRank) {
        best = label;
        bestRank = rank;
      }
    }
    return Optional.ofNullable(best);
  }

  private int rank(Node label) {
    String language = label.getLiteralLanguage().split("-")[0];
    int wanted = languages.indexOf(language);
    if (wanted >= 0) {
      return wanted;
    }
    return language.isEmpty() ? languages.size() : languages.size() + 1;
  }

  /** The label's text, or what can be read off the IRI. */
  public String text(Node thing) {
    return known.computeIfAbsent(thing, this::found);
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
    return best(term, SKOS.definition.asNode())
        .map(
            definition ->
                new Term(
                    key,
                    text(term),
                    definition.getLiteralLexicalForm(),
                    definition.getLiteralLanguage()));
  }

  private String found(Node thing) {
    Optional<Node> label = thing.isURI() ? best(thing, PROPERTIES) : Optional.empty();
    return label.map(Node::getLiteralLexicalForm).orElseGet(() -> shortName(thing));
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
