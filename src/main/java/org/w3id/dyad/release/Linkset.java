package org.w3id.dyad.release;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dyad.rdf.Iris;

/**
 * The links from the things of a release to those of one other site.
 *
 * @param property what they say
 * @param site the beginning of the names of that site's things
 * @see <a href="https://www.w3.org/TR/void/#linkset">VoID, describing linksets</a>
 */
public record Linkset(Node property, String site) implements Comparable<Linkset> {
  private static final Map<String, Node> PROPERTIES =
      Map.of(
          "sameAs", SchemaDO.sameAs.asNode(),
          "exactMatch", SKOS.exactMatch.asNode(),
          "identical", OWL.sameAs.asNode());

  private static final Pattern SITE = Pattern.compile("(https?)://([^/?#]+)/.*");
  private static final Pattern FILE =
      Pattern.compile("links-([A-Za-z]+)-(https?)-([A-Za-z0-9.:-]+)\\.nt\\.gz");

  /** The properties that link things. */
  public static Collection<Node> properties() {
    return PROPERTIES.values();
  }

  /** The set to which a statement belongs, if it links to another site. */
  public static Optional<Linkset> of(Triple statement) {
    Node end = statement.getObject();
    if (!end.isURI() || !PROPERTIES.containsValue(statement.getPredicate())) {
      return Optional.empty();
    }
    Matcher site = SITE.matcher(end.getURI());
    return end.getURI().startsWith(Iris.BASE) || !site.matches()
        ? Optional.empty()
        : Optional.of(
            new Linkset(statement.getPredicate(), site.group(1) + "://" + site.group(2) + "/"));
  }

  /** The set of a file for download, if it holds one. */
  public static Optional<Linkset> of(Download file) {
    Matcher name = FILE.matcher(file.name());
    return name.matches() && PROPERTIES.containsKey(name.group(1))
        ? Optional.of(
            new Linkset(PROPERTIES.get(name.group(1)), name.group(2) + "://" + name.group(3) + "/"))
        : Optional.empty();
  }

  /** The name of its file, such as {@code links-sameAs-http-www.wikidata.org.nt.gz}. */
  String file() {
    String kind =
        PROPERTIES.entrySet().stream()
            .filter(entry -> entry.getValue().equals(property))
            .findFirst()
            .orElseThrow()
            .getKey();
    String host = site.replaceFirst("://", "-").replaceFirst("/$", "");
    return "links-" + kind + "-" + host.replaceAll("[^A-Za-z0-9.:-]", "_") + ".nt.gz";
  }

  /** All sets of a release with their links as N-Triples, in an order that the data determine. */
  static Map<Linkset, Set<String>> all(Store store) {
    DatasetGraph data = store.data();
    return Txn.calculateRead(
        data,
        () -> {
          Map<Linkset, Set<String>> all = new TreeMap<>();
          Graph union = data.getUnionGraph();
          for (Node property : PROPERTIES.values()) {
            union
                .find(Node.ANY, property, Node.ANY)
                .forEachRemaining(
                    link ->
                        of(link)
                            .ifPresent(
                                set ->
                                    all.computeIfAbsent(set, key -> new TreeSet<>())
                                        .add(NodeFmtLib.str(link) + " .")));
          }
          return all;
        });
  }

  @Override
  public int compareTo(Linkset other) {
    return (property.getURI() + " " + site).compareTo(other.property.getURI() + " " + other.site);
  }
}
