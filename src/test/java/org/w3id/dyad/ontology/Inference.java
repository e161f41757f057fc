package org.w3id.dyad.ontology;

import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;

/**
 * The rules of OWL 2 RL that the axioms of the ontology need, by the names of the specification, as
 * rules for Jena's engine: slow and plain, to hold the ontology against.
 */
final class Inference {

  private static final String RULES =
      """
      [cax-sco: (?c rdfs:subClassOf ?d) (?x rdf:type ?c) -> (?x rdf:type ?d)]
      [cax-eqc1: (?c owl:equivalentClass ?d) (?x rdf:type ?c) -> (?x rdf:type ?d)]
      [cax-eqc2: (?c owl:equivalentClass ?d) (?x rdf:type ?d) -> (?x rdf:type ?c)]
      [prp-dom: (?p rdfs:domain ?c) (?x ?p ?y) -> (?x rdf:type ?c)]
      [prp-rng: (?p rdfs:range ?c) (?x ?p ?y) notLiteral(?y) -> (?y rdf:type ?c)]
      [prp-spo1: (?p rdfs:subPropertyOf ?q) (?x ?p ?y) -> (?x ?q ?y)]
      [prp-symp: (?p rdf:type owl:SymmetricProperty) (?x ?p ?y) -> (?y ?p ?x)]
      [prp-trp: (?p rdf:type owl:TransitiveProperty) (?x ?p ?y) (?y ?p ?z) -> (?x ?p ?z)]
      [prp-inv1: (?p owl:inverseOf ?q) (?x ?p ?y) -> (?y ?q ?x)]
      [prp-inv2: (?p owl:inverseOf ?q) (?x ?q ?y) -> (?y ?p ?x)]
      [prp-spo2: (?p owl:propertyChainAxiom ?l) (?l rdf:first ?p1) (?l rdf:rest ?m) (?m rdf:first ?p2)
        (?m rdf:rest rdf:nil) (?x ?p1 ?y) (?y ?p2 ?z) -> (?x ?p ?z)]
      [cls-hv1: (?c owl:hasValue ?v) (?c owl:onProperty ?p) (?x rdf:type ?c) -> (?x ?p ?v)]
      [cls-hv2: (?c owl:hasValue ?v) (?c owl:onProperty ?p) (?x ?p ?v) -> (?x rdf:type ?c)]
      [cls-svf1: (?c owl:someValuesFrom ?d) (?c owl:onProperty ?p) (?x ?p ?y) (?y rdf:type ?d) -> (?x rdf:type ?c)]
      [cls-avf: (?c owl:allValuesFrom ?d) (?c owl:onProperty ?p) (?x rdf:type ?c) (?x ?p ?y) -> (?y rdf:type ?d)]
      [cls-int1: (?c owl:intersectionOf ?l) (?l rdf:first ?a) (?l rdf:rest ?m) (?m rdf:first ?b)
        (?m rdf:rest rdf:nil) (?x rdf:type ?a) (?x rdf:type ?b) -> (?x rdf:type ?c)]
      [cls-int2a: (?c owl:intersectionOf ?l) (?l rdf:first ?a) (?x rdf:type ?c) -> (?x rdf:type ?a)]
      [cls-int2b: (?c owl:intersectionOf ?l) (?l rdf:rest ?m) (?m rdf:first ?b) (?x rdf:type ?c) -> (?x rdf:type ?b)]
      [cls-uni1: (?c owl:unionOf ?l) (?l rdf:first ?a) (?x rdf:type ?a) -> (?x rdf:type ?c)]
      [cls-uni2: (?c owl:unionOf ?l) (?l rdf:rest ?m) (?m rdf:first ?b) (?x rdf:type ?b) -> (?x rdf:type ?c)]
      """;

  private Inference() {}

  /** The graph with all that follows from it. */
  static InfModel closure(Graph graph) {
    var reasoner = new GenericRuleReasoner(Rule.parseRules(RULES));
    reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
    return ModelFactory.createInfModel(reasoner, ModelFactory.createModelForGraph(graph));
  }
}
