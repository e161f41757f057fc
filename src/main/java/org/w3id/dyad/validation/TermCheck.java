package org.w3id.dyad.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.validation.QueryProblem.Severity;

/**
 * Finds classes, properties, functions and things that are not there. Of things only those of this
 * project are checked: an address elsewhere may be right though nothing is said of it.
 */
final class TermCheck {
  private static final double SLIP = 0.8;

  /** Lists of things that are whole in each release; to others, sources that are loaded add. */
  private static final Set<String> WHOLE =
      Set.of(
          "agreement-type",
          "event-kind",
          "partnership-level",
          "rank",
          "ranking-scheme",
          "region",
          "relation-kind",
          "state",
          "tier",
          "topic");

  private final AskedPatterns asked;
  private final ReleaseTerms terms;
  private final TermPlaces place;
  private final Map<String, QueryProblem> problems = new LinkedHashMap<>();

  TermCheck(AskedPatterns asked, ReleaseTerms terms, TermPlaces place) {
    this.asked = asked;
    this.terms = terms;
    this.place = place;
  }

  List<QueryProblem> problems() {
    Set<Node> things = new LinkedHashSet<>(asked.terms());
    for (AskedPattern pattern : asked.patterns()) {
      if (pattern.property().isURI()) {
        checkProperty(pattern.property().getURI());
      }
      if (pattern.saysClass()) {
        checkClass(pattern.object().getURI());
      } else {
        things.add(pattern.object());
      }
      things.add(pattern.subject());
    }
    things.stream().filter(Node::isURI).forEach(this::checkThing);
    asked.functions().forEach(this::checkFunction);
    return new ArrayList<>(problems.values());
  }

  private void checkProperty(String iri) {
    boolean isKnown =
        terms.properties().containsKey(iri) || PropertyFunctionRegistry.get().isRegistered(iri);
    if (!isKnown) {
      String kind = terms.classes().containsKey(iri) ? "a class and no property" : "no property";
      unknown(iri, "is " + kind + " of this release", terms.properties());
    }
  }

  private void checkClass(String iri) {
    if (!terms.classes().containsKey(iri)) {
      String kind = terms.properties().containsKey(iri) ? "a property and no class" : "no class";
      unknown(iri, "is " + kind + " of this release", terms.classes());
    }
  }

  private void unknown(String iri, String message, Map<String, Set<String>> known) {
    if (!place.isOfWrongPrefix(iri)) {
      List<String> near = place.suggestions().near(iri, known, this::isUsed);
      problems.putIfAbsent(
          iri, place.problem(severity(iri, known), iri, place.written(iri) + " " + message, near));
    }
  }

  /** Of other vocabularies a release has what its sources use; nearly the same name is a slip. */
  private static Severity severity(String iri, Map<String, Set<String>> known) {
    String name = ReleaseTerms.localName(iri);
    boolean isSlip =
        known.values().stream()
            .flatMap(Set::stream)
            .anyMatch(other -> Spelling.nearness(name, other) > SLIP);
    return iri.startsWith(Iris.ONTOLOGY) || isSlip ? Severity.ERROR : Severity.NOTE;
  }

  /** A term that the data use is a little likelier than one that only the ontology has. */
  private double isUsed(String iri) {
    return terms.schema().entities(iri) > 0 || terms.schema().values(iri).triples() > 0 ? 0.01 : 0;
  }

  private void checkThing(Node thing) {
    String iri = thing.getURI();
    boolean isOurs = iri.startsWith(Iris.BASE);
    boolean isNamespace = terms.namespaces().contains(iri);
    boolean isTerm = terms.classes().containsKey(iri) || terms.properties().containsKey(iri);
    if (!isOurs && !isTerm && isOfVocabulary(iri) && !terms.isThere(thing)) {
      reportSlip(iri);
    }
    if (isOurs && !isTerm && !isNamespace && !place.isOfWrongPrefix(iri) && !terms.isThere(thing)) {
      problems.putIfAbsent(iri, unknownThing(iri));
    }
  }

  private static boolean isOfVocabulary(String iri) {
    String local = ReleaseTerms.localName(iri);
    return Prefixes.ALL
        .getNsPrefixMap()
        .containsValue(iri.substring(0, iri.length() - local.length()));
  }

  /** A value that has nearly the name of a term, in the namespace of another one. */
  private void reportSlip(String iri) {
    Map<String, Set<String>> known = new LinkedHashMap<>(terms.classes());
    known.putAll(terms.properties());
    if (severity(iri, known) == Severity.ERROR) {
      unknown(iri, "is not in this release", known);
    }
  }

  private QueryProblem unknownThing(String iri) {
    String namespace = namespace(iri);
    Map<String, Set<String>> known = new LinkedHashMap<>(terms.things(namespace));
    if (namespace.equals(Iris.ONTOLOGY)) {
      known.putAll(terms.classes());
      known.putAll(terms.properties());
    }
    List<String> near =
        place.suggestions().near(iri, iri.substring(namespace.length()), known, any -> 0);
    boolean isWhole =
        namespace.equals(Iris.ONTOLOGY)
            || namespace.equals(Iris.BASE)
            || WHOLE.stream().anyMatch(list -> namespace.equals(Iris.things(list)));
    Severity severity = isWhole ? Severity.ERROR : Severity.NOTE;
    return place.problem(severity, iri, place.written(iri) + " is not in this release", near);
  }

  private String namespace(String iri) {
    return terms.namespaces().stream()
        .filter(iri::startsWith)
        .max(Comparator.comparingInt(String::length))
        .orElse(Iris.BASE);
  }

  private void checkFunction(String iri) {
    if (!FunctionRegistry.get().isRegistered(iri)) {
      Map<String, Set<String>> known = new LinkedHashMap<>();
      FunctionRegistry.get()
          .keys()
          .forEachRemaining(name -> known.put(name, Set.of(ReleaseTerms.localName(name))));
      List<String> near = place.suggestions().near(iri, known, any -> 0);
      problems.putIfAbsent(
          iri,
          place.problem(
              Severity.ERROR, iri, place.written(iri) + " is no function that is known", near));
    }
  }
}
