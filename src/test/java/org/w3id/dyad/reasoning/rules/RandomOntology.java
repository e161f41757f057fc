package org.w3id.dyad.reasoning.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes small ontologies with data, one axiom or fact a line of Turtle. */
final class RandomOntology {
  private final Random random;
  private final Set<Construct> without;

  /** What can be left out. */
  enum Construct {
    HAS_VALUE,
    ALL_VALUES_FROM,
    SAME_AS
  }

  private RandomOntology(Random random, Set<Construct> without) {
    this.random = random;
    this.without = without;
  }

  /** Some axioms and some facts about six classes, five properties and six individuals. */
  static List<String> lines(Random random, Set<Construct> without) {
    RandomOntology ontology = new RandomOntology(random, without);
    List<String> lines = new ArrayList<>();
    int axioms = 1 + random.nextInt(8);
    for (int i = 0; i < axioms; i++) {
      lines.add(ontology.axiom());
    }
    int facts = 2 + random.nextInt(10);
    for (int i = 0; i < facts; i++) {
      lines.add(ontology.fact());
    }
    return lines;
  }

  private String axiom() {
    return switch (random.nextInt(17)) {
      case 0, 1 -> type() + " rdfs:subClassOf " + type() + " .";
      case 2 -> type() + " owl:equivalentClass " + type() + " .";
      case 3 -> type() + " owl:equivalentClass [ owl:intersectionOf " + types() + " ] .";
      case 4 -> type() + " owl:equivalentClass [ owl:unionOf " + types() + " ] .";
      case 5 -> type() + " owl:equivalentClass " + some() + " .";
      case 6 -> has(Construct.HAS_VALUE) ? type() + " owl:equivalentClass " + value() : axiom();
      case 7 -> has(Construct.HAS_VALUE) ? type() + " rdfs:subClassOf " + value() : axiom();
      case 8 -> has(Construct.ALL_VALUES_FROM) ? type() + " rdfs:subClassOf " + all() : axiom();
      case 9, 10 -> property() + " rdfs:subPropertyOf " + property() + " .";
      case 11 -> property() + " owl:equivalentProperty " + property() + " .";
      case 12 -> property() + " rdfs:domain " + type() + " .";
      case 13 -> property() + " rdfs:range " + type() + " .";
      case 14 -> property() + " owl:inverseOf " + property() + " .";
      case 15 -> property() + " a owl:SymmetricProperty .";
      default -> property() + " a owl:TransitiveProperty .";
    };
  }

  private boolean has(Construct construct) {
    return !without.contains(construct);
  }

  private String fact() {
    return switch (random.nextInt(32)) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> thing() + " a " + type() + " .";
      case 8 -> has(Construct.SAME_AS) ? thing() + " owl:sameAs " + thing() + " ." : fact();
      default -> thing() + " " + property() + " " + thing() + " .";
    };
  }

  private String types() {
    return "( " + type() + " " + type() + " )";
  }

  private String some() {
    return "[ owl:onProperty " + property() + " ; owl:someValuesFrom " + type() + " ]";
  }

  private String all() {
    return "[ owl:onProperty " + property() + " ; owl:allValuesFrom " + type() + " ] .";
  }

  private String value() {
    return "[ owl:onProperty " + property() + " ; owl:hasValue " + thing() + " ] .";
  }

  private String type() {
    return ":C" + random.nextInt(6);
  }

  private String property() {
    return ":p" + random.nextInt(5);
  }

  private String thing() {
    return ":i" + random.nextInt(6);
  }
}
