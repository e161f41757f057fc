package org.w3id.dyad.benchmarks.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * Made-up data with an ontology; the same kind and size give the same data. Nodes are shared
 * between statements, as Jena's parsers share them.
 */
final class Generated {
  private static final String WORD = "https://example.org/word#";
  private static final String THING = "https://example.org/thing/";

  private final Graph ontology = GraphFactory.createDefaultGraph();
  private final List<Triple> data;
  private final Set<Triple> ofThing = new LinkedHashSet<>();
  private final Map<String, Node> words = new HashMap<>();
  private final Random random = new Random(42);
  private Node[] things = new Node[1024];

  private Generated(int size) {
    data = new ArrayList<>(size + 20_000);
  }

  /**
   * Data of a kind.
   *
   * @param kind {@code entities}: hierarchies, and all axioms that need a join; {@code shared}:
   *     those of them that Jena's OWL Micro has too, which leaves out the property chains; {@code
   *     schema}: hierarchies, domains and ranges, which RDF4J's inferencer has too; {@code
   *     university}
   * @param size how many statements, or a few more
   */
  static Generated of(String kind, int size) {
    Generated generated = new Generated(size);
    if (kind.equals("university")) {
      generated.university(size);
    } else {
      generated.entities(size, kind);
    }
    return generated;
  }

  static boolean isIndividual(String name) {
    return name.startsWith(THING);
  }

  static boolean isWord(String name) {
    return name.startsWith(WORD);
  }

  Graph ontology() {
    return ontology;
  }

  List<Triple> data() {
    return data;
  }

  /** Thirty classes and twenty properties in hierarchies, and what else the kind has. */
  private void entities(int size, String kind) {
    StringBuilder axioms = new StringBuilder();
    for (int c = 1; c < 30; c++) {
      axioms.append(":C%d rdfs:subClassOf :C%d .\n".formatted(c, (c - 1) / 2));
    }
    for (int p = 1; p < 20; p++) {
      axioms.append(":p%d rdfs:subPropertyOf :p%d .\n".formatted(p, (p - 1) / 3));
    }
    axioms.append(":p17 rdfs:domain :C20 ; rdfs:range :C21 .\n");
    if (!kind.equals("schema")) {
      axioms.append(
          ":p18 owl:inverseOf :q18 . :p16 a owl:SymmetricProperty . :isPartOf a owl:TransitiveProperty .\n");
      axioms.append(":D owl:equivalentClass [ owl:onProperty :p19 ; owl:hasValue thing:1 ] .\n");
      axioms.append(":E owl:equivalentClass [ owl:intersectionOf ( :C25 :C26 ) ] .\n");
    }
    if (kind.equals("entities")) {
      axioms.append(
          ":isIn owl:propertyChainAxiom ( :isIn :isPartOf ) . :r owl:propertyChainAxiom ( :p17 :p18 ) .\n");
    }
    read(axioms);
    int about = size / 6;
    for (int i = 1; data.size() < size; i++) {
      add(i, "C" + (15 + random.nextInt(15)));
      for (int n = 0; n < 3; n++) {
        add(i, "p" + (6 + random.nextInt(14)), 1 + random.nextInt(about));
      }
      add(i, "isIn", 1 + random.nextInt(about));
      if (i % 8 != 1) {
        add(i, "isPartOf", i - 1);
      }
      endThing();
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
        endThing();
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
    ofThing.add(Triple.create(thing(thing), RDF.Nodes.type, word(type)));
  }

  private void add(int subject, String property, int object) {
    ofThing.add(Triple.create(thing(subject), word(property), thing(object)));
  }

  /** No statement is there twice; those of different things differ anyway. */
  private void endThing() {
    data.addAll(ofThing);
    ofThing.clear();
  }

  private Node word(String name) {
    return words.computeIfAbsent(name, n -> NodeFactory.createURI(WORD + n));
  }

  private Node thing(int number) {
    if (number >= things.length) {
      things = Arrays.copyOf(things, 2 * Math.max(number, things.length));
    }
    if (things[number] == null) {
      things[number] = NodeFactory.createURI(THING + number);
    }
    return things[number];
  }
}
