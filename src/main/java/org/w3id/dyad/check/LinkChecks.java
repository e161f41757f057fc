package org.w3id.dyad.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.w3id.dyad.check.Identifiers.Held;
import org.w3id.dyad.check.Identifiers.Scheme;
import org.w3id.dyad.rdf.Iris;

/**
 * Holds the identifiers of a data set against what their schemes say of them, and against each
 * other. Entries of different lists on one person are different things, and may share a key; two
 * entries of one list may not.
 */
public final class LinkChecks {
  /** Things of the project's own tables, which are one data set. */
  private static final Set<String> OWN =
      Set.of("official", "organization", "place", "post", "product", "project", "state", "topic");

  private static final String KINDS =
      """
      SELECT DISTINCT ?thing ?kind WHERE {
        VALUES (?class ?kind) {
          (<http://xmlns.com/foaf/0.1/Person> "person") (dyad:Official "person") (dyad:Vessel "vessel") (dyad:Aircraft "aircraft")
          (dyad:Organization "organization") (dyad:Area "area") (dyad:Place "place") (dyad:Post "post")
        }
        ?thing a ?class .
        FILTER EXISTS { ?identifier dyad:isIdentifierOf ?thing }
      }
      """;

  private static final String IDENTITIES =
      """
      SELECT ?thing ?other WHERE { ?thing owl:sameAs ?other }
      """;

  private static final String MATCHES =
      """
      SELECT ?thing ?other WHERE {
        ?thing skos:exactMatch ?other .
        FILTER NOT EXISTS { ?thing skos:inScheme ?scheme }
        FILTER NOT EXISTS { ?thing a skos:Concept }
      }
      """;

  private final List<LinkFinding> findings = new ArrayList<>();
  private final Identifiers identifiers;
  private final Map<String, Set<String>> kinds = new HashMap<>();

  private LinkChecks(DatasetGraph data) {
    identifiers = Identifiers.of(data);
    Identifiers.each(
        data,
        KINDS,
        row ->
            kinds
                .computeIfAbsent(Identifiers.text(row, "thing"), thing -> new TreeSet<>())
                .add(Identifiers.text(row, "kind")));
    links(data, IDENTITIES, LinkFinding.Kind.IDENTITY);
    links(data, MATCHES, LinkFinding.Kind.MATCH_OF_NO_CONCEPT);
  }

  private void links(DatasetGraph data, String query, LinkFinding.Kind kind) {
    Identifiers.each(
        data,
        query,
        row -> {
          String thing = Identifiers.brief(Identifiers.text(row, "thing"));
          String other = Identifiers.text(row, "other");
          if (!other.startsWith(Iris.BASE)) {
            findings.add(new LinkFinding(kind, List.of(thing), "", other, List.of(), false));
          }
        });
  }

  /** The findings in a data set, in an order of their own. */
  public static List<LinkFinding> run(DatasetGraph data) {
    return Txn.calculateRead(data, () -> new LinkChecks(data).findings());
  }

  private List<LinkFinding> findings() {
    by(Held::scheme, identifiers.held()).forEach(this::scheme);
    findings.sort(Comparator.comparing(LinkFinding::toLine));
    return findings;
  }

  private static <K> Map<K, List<Held>> by(Function<Held, K> key, Collection<Held> held) {
    return held.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private void scheme(String key, List<Held> held) {
    Scheme scheme = identifiers.schemes().get(key);
    if (scheme == null) {
      find(LinkFinding.Kind.UNKNOWN_SCHEME, held.subList(0, 1));
      return;
    }
    by(one -> one.value() + " " + one.thing(), held).values().forEach(one -> format(scheme, one));
    if (scheme.isSingle()) {
      by(Held::thing, held).values().stream()
          .filter(one -> one.stream().map(Held::value).distinct().count() > 1)
          .forEach(one -> find(LinkFinding.Kind.SEVERAL_KEYS, one));
      by(Held::value, held).values().forEach(this::sharing);
    }
  }

  private void format(Scheme scheme, List<Held> held) {
    String value = held.get(0).value();
    if (!value.matches(scheme.pattern())) {
      find(LinkFinding.Kind.FORMAT, held);
    } else if (!scheme.rule().isEmpty()
        && CheckDigits.areRight(scheme.rule(), value).equals(Optional.of(false))) {
      find(LinkFinding.Kind.CHECK_DIGITS, held);
    }
  }

  /** Things that have one key: of one data set they must be one, of any they must be alike. */
  private void sharing(List<Held> held) {
    if (held.stream().map(Held::thing).distinct().count() < 2) {
      return;
    }
    by(one -> family(one.thing()), held).values().stream()
        .filter(one -> one.stream().map(Held::thing).distinct().count() > 1)
        .forEach(one -> find(LinkFinding.Kind.SEVERAL_THINGS, one));
    Set<String> all =
        held.stream()
            .map(one -> kinds.getOrDefault(one.thing(), Set.of()))
            .filter(kind -> kind.size() == 1)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    if (all.size() > 1) {
      find(LinkFinding.Kind.TYPE_CLASH, held);
    }
  }

  private static String family(String thing) {
    String type = thing.startsWith(Iris.ID) ? thing.substring(Iris.ID.length()).split("/")[0] : "";
    return OWN.contains(type) ? "" : type;
  }

  private void find(LinkFinding.Kind kind, List<Held> held) {
    findings.add(
        new LinkFinding(
            kind,
            texts(held, one -> Identifiers.brief(one.thing())),
            held.get(0).scheme(),
            String.join(", ", texts(held, Held::value)),
            texts(held, Held::document),
            isDoubted(held)));
  }

  /** A disagreement is known if, without what is doubted, nothing disagrees any more. */
  private static boolean isDoubted(List<Held> held) {
    List<Held> certain = held.stream().filter(one -> !one.isDoubted()).toList();
    return certain.size() < held.size()
        && texts(certain, Held::value).size() <= 1
        && texts(certain, Held::thing).size() <= 1;
  }

  private static List<String> texts(List<Held> held, Function<Held, String> text) {
    return held.stream().map(text).filter(one -> !one.isEmpty()).distinct().sorted().toList();
  }
}
