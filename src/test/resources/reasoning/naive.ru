# The rules of OWL 2 RL that random ontologies need, as updates of one graph that holds axioms and data: nothing is filled in, indexed or
# ordered. They are repeated until nothing is new. NaiveTest compares what they make with what the materialiser makes.
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT { ?y owl:sameAs ?x } WHERE { ?x owl:sameAs ?y } ;
INSERT { ?x owl:sameAs ?z } WHERE { ?x owl:sameAs ?y . ?y owl:sameAs ?z FILTER(?x != ?z) } ;
INSERT { ?y ?p ?o } WHERE { ?x owl:sameAs ?y . ?x ?p ?o FILTER(?p != owl:sameAs) } ;
INSERT { ?s ?p ?y } WHERE { ?x owl:sameAs ?y . ?s ?p ?x FILTER(?p != owl:sameAs) } ;
INSERT { ?x a ?c } WHERE { ?p rdfs:domain ?c . ?x ?p ?y } ;
INSERT { ?y a ?c } WHERE { ?p rdfs:range ?c . ?x ?p ?y } ;
INSERT { ?y ?p ?x } WHERE { ?p a owl:SymmetricProperty . ?x ?p ?y } ;
INSERT { ?x ?p ?z } WHERE { ?p a owl:TransitiveProperty . ?x ?p ?y . ?y ?p ?z } ;
INSERT { ?x ?q ?y } WHERE { ?p (rdfs:subPropertyOf|owl:equivalentProperty|^owl:equivalentProperty) ?q . ?x ?p ?y } ;
INSERT { ?y ?q ?x } WHERE { ?p (owl:inverseOf|^owl:inverseOf) ?q . ?x ?p ?y } ;
INSERT { ?x ?p ?y } WHERE { ?p owl:propertyChainAxiom ( ?a ?b ) . ?x ?a ?u . ?u ?b ?y } ;
INSERT { ?x ?p ?y } WHERE { ?p owl:propertyChainAxiom ( ?a ?b ?c ) . ?x ?a ?u . ?u ?b ?v . ?v ?c ?y } ;
INSERT { ?x a ?d } WHERE { ?c (rdfs:subClassOf|owl:equivalentClass|^owl:equivalentClass) ?d . ?x a ?c } ;
INSERT { ?x a ?c } WHERE { ?c owl:intersectionOf ( ?a ?b ) . ?x a ?a , ?b } ;
INSERT { ?x a ?d } WHERE { ?c owl:intersectionOf/rdf:rest*/rdf:first ?d . ?x a ?c } ;
INSERT { ?x a ?c } WHERE { ?c owl:unionOf/rdf:rest*/rdf:first ?d . ?x a ?d } ;
INSERT { ?x a ?c } WHERE { ?c owl:someValuesFrom ?d ; owl:onProperty ?p . ?x ?p ?y . ?y a ?d } ;
INSERT { ?y a ?d } WHERE { ?c owl:allValuesFrom ?d ; owl:onProperty ?p . ?x a ?c ; ?p ?y } ;
INSERT { ?x ?p ?v } WHERE { ?c owl:hasValue ?v ; owl:onProperty ?p . ?x a ?c } ;
INSERT { ?x a ?c } WHERE { ?c owl:hasValue ?v ; owl:onProperty ?p . ?x ?p ?v }
 ;
INSERT { ?c rdfs:subClassOf ?d } WHERE { ?c (owl:equivalentClass|^owl:equivalentClass) ?d } ;
INSERT { ?c rdfs:subClassOf ?e } WHERE { ?c rdfs:subClassOf ?d . ?d rdfs:subClassOf ?e } ;
INSERT { ?p rdfs:subPropertyOf ?q } WHERE { ?p (owl:equivalentProperty|^owl:equivalentProperty) ?q } ;
INSERT { ?p rdfs:subPropertyOf ?r } WHERE { ?p rdfs:subPropertyOf ?q . ?q rdfs:subPropertyOf ?r } ;
INSERT { ?c rdfs:subClassOf ?d } WHERE { ?c owl:intersectionOf/rdf:rest*/rdf:first ?d } ;
INSERT { ?d rdfs:subClassOf ?c } WHERE { ?c owl:unionOf/rdf:rest*/rdf:first ?d } ;
INSERT { ?c rdfs:subClassOf ?d }
WHERE { ?c owl:hasValue ?v ; owl:onProperty ?p . ?d owl:hasValue ?v ; owl:onProperty ?q . ?p rdfs:subPropertyOf? ?q } ;
INSERT { ?c rdfs:subClassOf ?d }
WHERE { ?c owl:someValuesFrom ?e ; owl:onProperty ?p . ?d owl:someValuesFrom ?f ; owl:onProperty ?p . ?e rdfs:subClassOf? ?f } ;
INSERT { ?c rdfs:subClassOf ?d }
WHERE { ?c owl:someValuesFrom ?e ; owl:onProperty ?p . ?d owl:someValuesFrom ?e ; owl:onProperty ?q . ?p rdfs:subPropertyOf ?q } ;
INSERT { ?c rdfs:subClassOf ?d }
WHERE { ?c owl:allValuesFrom ?e ; owl:onProperty ?p . ?d owl:allValuesFrom ?f ; owl:onProperty ?p . ?e rdfs:subClassOf? ?f } ;
INSERT { ?d rdfs:subClassOf ?c }
WHERE { ?c owl:allValuesFrom ?e ; owl:onProperty ?p . ?d owl:allValuesFrom ?e ; owl:onProperty ?q . ?p rdfs:subPropertyOf ?q }
