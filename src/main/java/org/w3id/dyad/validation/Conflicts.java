package org.w3id.dyad.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Compares each pattern of a query with the others that share a variable with it. */
final class Conflicts {
  private final List<AskedPattern> all;
  private final Map<Node, Set<Node>> values;
  private final Fit fit;

  Conflicts(AskedPatterns asked, Fit fit) {
    this.all = asked.patterns();
    this.values = asked.values();
    this.fit = fit;
  }

  Fit fit() {
    return fit;
  }

  /** What a pattern does not fit together with. */
  List<Conflict> of(AskedPattern pattern) {
    return of(pattern, pattern);
  }

  /**
   * What a pattern does not fit together with, if it stood in the place of another one.
   *
   * @param instead the pattern that it replaces, with which it is not compared
   */
  List<Conflict> of(AskedPattern pattern, AskedPattern instead) {
    Node property = pattern.property();
    if (pattern.saysClass()) {
      return ofClass(pattern);
    }
    if (!property.isURI() || !fit.isUsed(property.getURI())) {
      return List.of();
    }
    List<Conflict> found = new ArrayList<>();
    ofSubject(pattern, instead, found);
    ofObject(pattern, instead, found);
    return found;
  }

  /** What the groups around that of a stated class ask of the same things. */
  private List<Conflict> ofClass(AskedPattern stated) {
    String type = stated.object().getURI();
    return sharing(stated.subject(), stated).stream()
        .filter(other -> other.group() != stated.group() && fit.isUsedClass(type))
        .filter(
            other ->
                other.subject().equals(stated.subject())
                    ? !fit.has(List.of(type), other.property().getURI())
                    : !fit.leadsTo(other.property().getURI(), type))
        .map(other -> lacks(stated, other.property().getURI()))
        .toList();
  }

  /** The same statement, written from its other end. */
  AskedPattern turned(AskedPattern pattern) {
    return new AskedPattern(
        pattern.object(),
        pattern.property(),
        pattern.subject(),
        !pattern.isInverse(),
        pattern.group());
  }

  /** Whether another property would fit where a property does not. */
  boolean fits(AskedPattern pattern, String other) {
    AskedPattern changed =
        new AskedPattern(
            pattern.subject(),
            NodeFactory.createURI(other),
            pattern.object(),
            pattern.isInverse(),
            pattern.group());
    return fit.isUsed(other) && of(changed, pattern).isEmpty();
  }

  private void ofSubject(AskedPattern pattern, AskedPattern instead, List<Conflict> found) {
    String property = pattern.property().getURI();
    Node subject = pattern.subject();
    Set<String> types = subject.isURI() ? fit.ofThing(subject) : Set.of();
    if (!types.isEmpty() && !fit.has(types, property)) {
      found.add(
          new Conflict(
              Optional.empty(),
              place ->
                  place.written(subject) + " is of no class that has " + place.written(property)));
    }
    if (subject.isURI()) {
      return;
    }
    List<AskedPattern> stated = classes(subject, instead);
    Set<String> names =
        stated.stream().map(other -> other.object().getURI()).collect(Collectors.toSet());
    Set<String> ofValues = stated.isEmpty() ? ofValues(subject) : Set.of();
    if (!ofValues.isEmpty()) {
      if (!fit.has(ofValues, property)) {
        found.add(
            new Conflict(
                Optional.empty(),
                place ->
                    "the values of %s are of no class that has %s"
                        .formatted(subject, place.written(property))));
      }
      return;
    }
    if (!names.isEmpty()) {
      if (!fit.has(names, property)) {
        stated.forEach(other -> found.add(lacks(other, property)));
      }
      return;
    }
    for (AskedPattern other : sharing(subject, instead)) {
      String next = other.property().getURI();
      if (other.object().equals(subject) && !fit.leadsToOwnerOf(next, property)) {
        found.add(
            new Conflict(
                Optional.of(other),
                place ->
                    "nothing to which %s leads has %s"
                        .formatted(place.written(next), place.written(property))));
      } else if (other.subject().equals(subject) && !fit.haveSameOwner(property, next)) {
        found.add(
            new Conflict(
                Optional.of(other),
                place ->
                    "nothing has both %s and %s"
                        .formatted(place.written(property), place.written(next))));
      }
    }
  }

  /** The classes of the things that a variable is given; none if of one of them none is known. */
  private Set<String> ofValues(Node variable) {
    List<Set<String>> types =
        values.getOrDefault(variable, Set.of()).stream().map(fit::ofThing).toList();
    return types.stream().anyMatch(Set::isEmpty)
        ? Set.of()
        : types.stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private Conflict lacks(AskedPattern stated, String property) {
    String type = stated.object().getURI();
    return new Conflict(
        Optional.of(stated),
        fit.mayHave(type, property),
        place -> "no %s has %s".formatted(place.written(type), place.written(property)));
  }

  private void ofObject(AskedPattern pattern, AskedPattern instead, List<Conflict> found) {
    String property = pattern.property().getURI();
    Node object = pattern.object();
    if (object.isLiteral()) {
      return;
    }
    if (object.isURI()) {
      ofNamedObject(property, object, fit.ofThing(object), found);
      return;
    }
    List<AskedPattern> stated = classes(object, instead);
    if (stated.isEmpty() && values.containsKey(object)) {
      ofNamedObject(property, object, ofValues(object), found);
      return;
    }
    if (!stated.isEmpty()) {
      for (AskedPattern other : stated) {
        String type = other.object().getURI();
        if (fit.isUsedClass(type) && !fit.leadsTo(property, type)) {
          found.add(
              new Conflict(
                  Optional.of(other),
                  fit.mayLeadTo(property, type),
                  place ->
                      "%s leads to no %s".formatted(place.written(property), place.written(type))));
        }
      }
      return;
    }
    for (AskedPattern other : sharing(object, instead)) {
      String next = other.property().getURI();
      boolean isFine =
          other.subject().equals(object)
              ? fit.leadsToOwnerOf(property, next)
              : fit.leadToSame(property, next);
      if (!isFine) {
        found.add(
            new Conflict(
                Optional.of(other),
                place ->
                    "nothing to which %s leads goes with %s"
                        .formatted(place.written(property), place.written(next))));
      }
    }
  }

  private void ofNamedObject(
      String property, Node object, Set<String> classes, List<Conflict> found) {
    Set<String> types = fit.withoutWider(classes);
    boolean isFine =
        types.isEmpty() || types.stream().anyMatch(type -> fit.leadsTo(property, type));
    if (!isFine || object.isURI() && fit.leadsToLiteralsAlone(property)) {
      found.add(
          new Conflict(
              Optional.empty(),
              place ->
                  "%s does not lead to things such as %s"
                      .formatted(place.written(property), place.written(object))));
    }
  }

  /** The patterns that state a class of a variable. */
  private List<AskedPattern> classes(Node variable, AskedPattern at) {
    return beside(at)
        .filter(AskedPattern::saysClass)
        .filter(other -> other.subject().equals(variable))
        .toList();
  }

  /** The patterns with another property of the same variable, of which something is known. */
  private List<AskedPattern> sharing(Node variable, AskedPattern at) {
    return beside(at)
        .filter(other -> !other.saysClass() && other.property().isURI())
        .filter(other -> fit.isUsed(other.property().getURI()))
        .filter(other -> other.subject().equals(variable) || other.object().equals(variable))
        .toList();
  }

  /** The patterns that must hold where another one holds. */
  private Stream<AskedPattern> beside(AskedPattern at) {
    return at.group().visible().stream().filter(other -> other != at);
  }

  /** The properties that are asked of the things of a stated class. */
  Collection<String> propertiesOf(AskedPattern stated) {
    return within(stated)
        .filter(other -> other.subject().equals(stated.subject()))
        .map(other -> other.property().getURI())
        .collect(Collectors.toSet());
  }

  /** The properties that are to lead to the things of a stated class. */
  Collection<String> leadingTo(AskedPattern stated) {
    return within(stated)
        .filter(other -> other.object().equals(stated.subject()))
        .map(other -> other.property().getURI())
        .collect(Collectors.toSet());
  }

  private Stream<AskedPattern> within(AskedPattern stated) {
    return all.stream()
        .filter(other -> !other.saysClass() && other.property().isURI())
        .filter(other -> fit.isUsed(other.property().getURI()))
        .filter(
            other ->
                other.group().visible().contains(stated)
                    || stated.group().visible().contains(other));
  }
}
