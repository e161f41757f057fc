package org.w3id.dyad.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.schema.ObjectKinds;
import org.w3id.dyad.schema.SchemaInUse;

/** Which classes and properties of a release go together, by what its things have. */
final class Fit {
  private static final String OWL_NAMESPACE = OWL.getURI();

  /** What all things of a class have counts for more than that few others have it. */
  private static final double FEW = 0.25;

  private static final double EQUAL = 0.95;

  /** A class of which more than one in so many things are says little of what they are. */
  private static final int KINDRED = 10;

  private final ReleaseTerms terms;
  private final SchemaInUse schema;
  private final Map<String, Set<String>> wider = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> owners = new ConcurrentHashMap<>();
  private final Map<Node, Set<String>> ofThings = new ConcurrentHashMap<>();

  Fit(ReleaseTerms terms) {
    this.terms = terms;
    this.schema = terms.schema();
  }

  /** Whether the ontology lets the things of a class have a property, by its domain. */
  boolean mayHave(String type, String property) {
    return terms.domain(property).stream().anyMatch(domain -> isOneLine(domain, type));
  }

  /**
   * Whether a property may lead to the things of a class by its range, or because it leads to
   * things of a kindred class, as a sanction that has persons for targets may have states.
   */
  boolean mayLeadTo(String property, String type) {
    return terms.range(property).stream().anyMatch(range -> isOneLine(range, type))
        || ends(property).stream().anyMatch(end -> areKindred(end, type));
  }

  private boolean areKindred(String one, String other) {
    long most = schema.classes().stream().mapToLong(schema::entities).max().orElse(0);
    return wider(one).stream()
        .filter(wider(other)::contains)
        .anyMatch(common -> schema.entities(common) <= most / KINDRED);
  }

  /** Whether anything with a class has a property, so that it can be told what goes with it. */
  boolean isUsed(String property) {
    return schema.values(property).triples() > 0;
  }

  /** Whether there are things of a class. */
  boolean isUsedClass(String type) {
    return !schema.properties(type).isEmpty();
  }

  /** Whether things of one of these classes have a property; also if they have no properties. */
  boolean has(Collection<String> types, String property) {
    return types.stream().noneMatch(this::isUsedClass)
        || types.stream().anyMatch(type -> schema.has(type, property));
  }

  /** Whether a property leads to things of a class, or of a narrower or wider one. */
  boolean leadsTo(String property, String type) {
    Set<String> ends = ends(property);
    return ends.isEmpty() && schema.values(property).datatypes().isEmpty()
        || ends.stream().anyMatch(end -> isOneLine(end, type));
  }

  /** Whether a property leads to literals alone. */
  boolean leadsToLiteralsAlone(String property) {
    ObjectKinds values = schema.values(property);
    return values.classes().isEmpty() && !values.datatypes().isEmpty();
  }

  private boolean leadsToThingsAlone(String property) {
    ObjectKinds values = schema.values(property);
    return !values.classes().isEmpty() && values.datatypes().isEmpty();
  }

  /** Whether what a property leads to may have another property. */
  boolean leadsToOwnerOf(String property, String next) {
    Set<String> ends = ends(property);
    return ends.isEmpty() && !leadsToLiteralsAlone(property)
        || ends.stream().anyMatch(end -> schema.has(end, next));
  }

  /** Whether two properties may lead to the same thing. */
  boolean leadToSame(String property, String other) {
    Set<String> ends = ends(property);
    Set<String> otherEnds = ends(other);
    if (leadsToLiteralsAlone(property) || leadsToLiteralsAlone(other)) {
      return !leadsToThingsAlone(property) && !leadsToThingsAlone(other);
    }
    return ends.isEmpty()
        || otherEnds.isEmpty()
        || ends.stream().anyMatch(end -> otherEnds.stream().anyMatch(it -> isOneLine(end, it)));
  }

  /** Whether one thing may have both properties. */
  boolean haveSameOwner(String property, String other) {
    return owners(property).stream().anyMatch(type -> schema.has(type, other))
        || owners(other).stream().anyMatch(type -> schema.has(type, property));
  }

  /** The classes of a thing that is named, without those of OWL. */
  Set<String> ofThing(Node thing) {
    return thing.isURI()
        ? ofThings.computeIfAbsent(thing, it -> withoutOwl(terms.classesOf(it)))
        : Set.of();
  }

  private Set<String> ends(String property) {
    Set<String> ends = withoutOwl(schema.values(property).classes());
    ends.remove(ObjectKinds.ANY_THING);
    return ends;
  }

  private static Set<String> withoutOwl(Set<String> types) {
    return types.stream()
        .filter(type -> !type.startsWith(OWL_NAMESPACE))
        .collect(Collectors.toSet());
  }

  /** The classes whose things have a property, without those that are wider than another one. */
  private Set<String> owners(String property) {
    return owners.computeIfAbsent(property, this::findOwners);
  }

  private Set<String> findOwners(String property) {
    Set<String> all =
        schema.classes().stream()
            .filter(type -> schema.has(type, property))
            .collect(Collectors.toCollection(TreeSet::new));
    return withoutWider(all);
  }

  /** Of classes those that are not wider than another one of them. */
  Set<String> withoutWider(Set<String> types) {
    Set<String> narrow = new TreeSet<>(types);
    for (String type : types) {
      Set<String> above = new TreeSet<>(wider(type));
      above.remove(type);
      narrow.removeAll(above);
    }
    return narrow;
  }

  private boolean isOneLine(String one, String other) {
    return wider(one).contains(other) || wider(other).contains(one);
  }

  private Set<String> wider(String type) {
    return wider.computeIfAbsent(type, it -> terms.withWider(List.of(it)));
  }

  /**
   * How well a class would do for a thing: how many of its properties and of those that lead to it
   * go with the class.
   */
  long score(String type, Collection<String> properties, Collection<String> leading) {
    return properties.stream().filter(property -> schema.has(type, property)).count()
        + leading.stream().filter(property -> leadsTo(property, type)).count();
  }

  /**
   * How likely a class is meant by properties: its things have all of them, and they are those of
   * its things more than of others.
   */
  private double likelihood(
      String type, Collection<String> properties, Collection<String> leading) {
    double covered = allCovered(type, properties);
    return covered * covered * Math.pow(share(type, properties, leading), FEW);
  }

  private double share(String type, Collection<String> properties, Collection<String> leading) {
    return Math.max(
        properties.stream().mapToDouble(property -> owned(type, property)).max().orElse(0),
        leading.stream().mapToDouble(property -> led(type, property)).max().orElse(0));
  }

  /**
   * The classes that are likeliest meant, those of this project's ontology first.
   *
   * @param properties what the things are to have
   * @param leading what is to lead to them
   */
  List<String> likeliest(Collection<String> properties, Collection<String> leading) {
    Map<Long, List<String>> byScore =
        schema.classes().stream()
            .collect(Collectors.groupingBy(type -> score(type, properties, leading)));
    long best = byScore.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    List<String> candidates = byScore.getOrDefault(best, List.of());
    return candidates.stream()
        .filter(type -> !hasEqualBelow(type, candidates, properties, leading))
        .sorted(
            Comparator.comparing((String type) -> !type.startsWith(Iris.ONTOLOGY))
                .thenComparingDouble(type -> -likelihood(type, properties, leading))
                .thenComparingLong(schema::entities))
        .toList();
  }

  /** Whether a narrower class has as large a share of what is asked. */
  private boolean hasEqualBelow(
      String type,
      List<String> candidates,
      Collection<String> properties,
      Collection<String> leading) {
    return candidates.stream()
        .filter(other -> !other.equals(type) && wider(other).contains(type))
        .filter(other -> schema.entities(other) < schema.entities(type))
        .anyMatch(
            other -> share(other, properties, leading) >= EQUAL * share(type, properties, leading));
  }

  private double allCovered(String type, Collection<String> properties) {
    return properties.stream().mapToDouble(property -> covered(type, property)).min().orElse(1);
  }

  /** How many of the things of a class have a property, at most. */
  private double covered(String type, String property) {
    return Math.min(
        1, (double) schema.values(type, property).triples() / Math.max(1, schema.entities(type)));
  }

  /** Which share of the statements with a property is of things of a class. */
  private double owned(String type, String property) {
    return (double) schema.values(type, property).triples()
        / Math.max(1, schema.values(property).triples());
  }

  /** Which share of the classes to which a property leads is a class or narrower. */
  private double led(String type, String property) {
    Set<String> ends = ends(property);
    long inside = ends.stream().filter(end -> wider(end).contains(type)).count();
    return ends.isEmpty() ? 0 : (double) inside / ends.size();
  }
}
