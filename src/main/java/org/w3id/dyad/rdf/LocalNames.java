package org.w3id.dyad.rdf;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What the things of a graph are called in the languages that a reader prefers. */
public final class LocalNames {
  /** The properties that give a name. */
  public static final List<Node> NAMES =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

  private static final List<Node> DEFINITIONS =
      List.of(SKOS.definition.asNode(), RDFS.comment.asNode());

  /** So many things of one name are looked at; of more the name stays as it is. */
  private static final int NAMESAKES = 20;

  private final Graph graph;
  private final List<String> languages;
  private final Map<Asked, Node> translated = new HashMap<>();

  /**
   * Names of a graph's things.
   *
   * @param languages the most welcome first
   */
  public LocalNames(Graph graph, List<String> languages) {
    this.graph = graph;
    this.languages = languages;
  }

  /** The name of a thing, as a literal. */
  public Optional<Node> name(Node thing) {
    return best(thing, NAMES);
  }

  /** What a term means, as a literal. */
  public Optional<Node> definition(Node term) {
    return best(term, DEFINITIONS);
  }

  /**
   * The name in the most welcome language of what has this name in English. It stays as it is if
   * nothing has it, or if things that have it are not all called the same.
   *
   * @param properties those that give the name
   */
  public Node inLanguage(Node name, List<Node> properties) {
    return translated.computeIfAbsent(new Asked(name, properties), this::translation);
  }

  private record Asked(Node name, List<Node> properties) {}

  private Node translation(Asked asked) {
    Node name = asked.name();
    List<Triple> named =
        asked.properties().stream()
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

  /** The literal of the first property that has one, in the most welcome language. */
  private Optional<Node> best(Node thing, List<Node> properties) {
    return properties.stream().flatMap(property -> best(thing, property).stream()).findFirst();
  }

  /** The literal of a property in the most welcome language. */
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
}
