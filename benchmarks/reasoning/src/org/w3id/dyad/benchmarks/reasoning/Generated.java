package org.w3id.dyad.benchmarks.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Made-up data with an ontology; the same size gives the same data. The property chain is left out,
 * because Jena has none; OWL 2 RL has.
 */
final class Generated {
  private static final String WORD = "https://example.org/word#";
  private static final String THING = "https://example.org/thing/";

  private final Graph ontology = GraphFactory.createDefaultGraph();
  private final Set<Triple> data = new LinkedHashSet<>();
  private final Random random = new Random(42);

  private Generated() {}

  static Generated of(String kind, int size) {
    Generated generated = new Generated();
    if (kind.equals("entities")) {
      generated.entities(size);
    } else {
      generated.university(size);
    }
    return generated;
  }

  static boolean isIndividual(Node node) {
    return node.isURI() && node.getURI().startsWith(THING);
  }

  static boolean isWord(Node node) {
    return node.isURI() && node.getURI().startsWith(WORD);
  }

  Graph ontology() {
    return ontology;
  }

  List<Triple> data() {
    return new ArrayList<>(data);
  }

  /** Thirty classes and twenty properties in hierarchies, with inverse, symmetric and transitive ones. */
  private void entities(int size) {
    StringBuilder axioms = new StringBuilder();
    for (int c = 1; c < 30; c++) {
      axioms.append(":C%d rdfs:subClassOf :C%d .\n".formatted(c, (c - 1) / 2));
    }
    for (int p = 1; p < 20; p++) {
      axioms.append(":p%d rdfs:subPropertyOf :p%d .\n".formatted(p, (p - 1) / 3));
    }
    axioms.append(":p18 owl:inverseOf :q18 . :p16 a owl:SymmetricProperty . :isPartOf a owl:TransitiveProperty .\n");
    axioms.append(":p17 rdfs:domain :C20 ; rdfs:range :C21 .\n");
    axioms.append(":D owl:equivalentClass [ owl:onProperty :p19 ; owl:hasValue thing:1 ] .\n");
    axioms.append(":E owl:equivalentClass [ owl:intersectionOf ( :C25 :C26 ) ] .\n");
    read(axioms);
    int things = size / 6;
    for (int i = 1; data.size() < size; i = i % things + 1) {
      add(i, "C" + (15 + random.nextInt(15)));
      for (int n = 0; n < 4; n++) {
        add(i, "p" + (6 + random.nextInt(14)), 1 + random.nextInt(things));
      }
      if (i % 8 != 1) {
        add(i, "isPartOf", i - 1);
      }
    }
  }

  /** Universities with departments, teachers, students and courses, after the fashion of LUBM. */
  private void university(int size) {
    read(
        new StringBuilder(
            """
            :Professor rdfs:subClassOf :Faculty . :Lecturer rdfs:subClassOf :Faculty . :Faculty rdfs:subClassOf :Employee .
            :Employee rdfs:subClassOf :Person . :Student rdfs:subClassOf :Person . :GraduateStudent rdfs:subClassOf :Student .
            :Department rdfs:subClassOf :Organization . :University rdfs:subClassOf :Organization .
            :GraduateCourse rdfs:subClassOf :Course .
            :headOf rdfs:subPropertyOf :worksFor . :worksFor rdfs:subPropertyOf :memberOf . :memberOf owl:inverseOf :member .
            :degreeFrom owl:inverseOf :hasAlumnus . :doctoralDegreeFrom rdfs:subPropertyOf :degreeFrom .
            :subOrganizationOf a owl:TransitiveProperty . :advisor rdfs:domain :Student ; rdfs:range :Professor .
            :teacherOf rdfs:domain :Faculty ; rdfs:range :Course . :takesCourse rdfs:range :Course .
            :Chair owl:equivalentClass [ owl:onProperty :headOf ; owl:someValuesFrom :Department ] .
            """));
    int next = 1;
    while (data.size() < size) {
      int university = next++;
      add(university, "University");
      for (int d = 0; d < 15 && data.size() < size; d++) {
        int department = next++;
        add(department, "Department");
        add(department, "subOrganizationOf", university);
        int group = next++;
        add(group, "subOrganizationOf", department);
        int chair = next++;
        add(chair, "Professor");
        add(chair, "headOf", department);
        for (int t = 0; t < 30; t++) {
          int teacher = next++;
          add(teacher, t % 3 == 0 ? "Lecturer" : "Professor");
          add(teacher, "worksFor", department);
          add(teacher, "doctoralDegreeFrom", university);
          int course = next++;
          add(course, t % 2 == 0 ? "Course" : "GraduateCourse");
          add(teacher, "teacherOf", course);
          for (int s = 0; s < 12; s++) {
            int student = next++;
            add(student, s % 4 == 0 ? "GraduateStudent" : "Student");
            add(student, "memberOf", department);
            add(student, "takesCourse", course);
            if (s % 4 == 0) {
              add(student, "advisor", chair);
            }
          }
        }
      }
    }
  }

  private void read(StringBuilder axioms) {
    String prefixes =
        """
        PREFIX : <https://example.org/word#>
        PREFIX thing: <https://example.org/thing/>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        """;
    RDFParser.fromString(prefixes + axioms, Lang.TURTLE).parse(ontology);
  }

  private void add(int thing, String type) {
    data.add(Triple.create(thing(thing), RDF.Nodes.type, NodeFactory.createURI(WORD + type)));
  }

  private void add(int subject, String property, int object) {
    data.add(Triple.create(thing(subject), NodeFactory.createURI(WORD + property), thing(object)));
  }

  private static Node thing(int number) {
    return NodeFactory.createURI(THING + number);
  }
}
