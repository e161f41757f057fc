package org.w3id.dyad.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.trade.virtual.StatementsToRows;

/** Few rows of the tables beside trade flows, whose values coincide with those of flows. */
final class RandomRows {
  private static final String SOURCE = "unga";
  private static final String DYAD = "https://w3id.org/dyad/id/dyad/";

  /** The properties from which it follows that a state is involved. */
  private static final List<Node> ACTORS =
      Stream.of("hasSubject", "hasCounterpart", "hasInitiator", "hasAddressee")
          .map(name -> named("dyad:" + name))
          .toList();

  private static final List<String> AMOUNTS = List.of("0.0", "1.0", "12.5", "100.25", "2001.0");

  private final Dice dice;

  /** The rows as N-Triples with prefixes, one subject each. */
  private final List<String> rows = new ArrayList<>();

  private RandomRows(Dice dice) {
    this.dice = dice;
  }

  /** Writes rows of each table beside the flows of a folder, and says what they stand for. */
  static void write(Path folder, Dice dice, DatasetGraph quads) throws IOException {
    RandomRows made = new RandomRows(dice);
    made.votes();
    made.agreements();
    made.events();
    made.measures();
    try (StatementsToRows rows =
        new StatementsToRows(
            folder,
            SOURCE,
            triple -> {
              throw new IllegalStateException("no row: " + triple);
            })) {
      for (String row : made.rows) {
        Graph graph = RDFParser.fromString(Prefixes.TEXT + row, Lang.TURTLE).toGraph();
        graph.find().forEach(rows);
        describe(graph, quads);
      }
      rows.finish();
    }
  }

  private static void describe(Graph row, DatasetGraph quads) {
    Node inferred = graph("inferred");
    row.find()
        .forEach(
            triple -> {
              quads.add(new Quad(graph(SOURCE), triple));
              for (String type : List.of("dyad:Statement", "prov:Entity")) {
                quads.add(inferred, triple.getSubject(), RDF.Nodes.type, named(type));
              }
              if (triple.getObject().equals(named("dyad:CodedEvent"))) {
                quads.add(inferred, triple.getSubject(), RDF.Nodes.type, named("dyad:Event"));
              }
              if (ACTORS.contains(triple.getPredicate())) {
                quads.add(
                    inferred, triple.getSubject(), named("dyad:involves"), triple.getObject());
              }
            });
  }

  private static Node graph(String name) {
    return NodeFactory.createURI(Prefixes.GRAPH + name);
  }

  private static Node named(String name) {
    return NodeFactory.createURI(
        name.replace("dyad:", "https://w3id.org/dyad/ontology#")
            .replace("prov:", "http://www.w3.org/ns/prov#"));
  }

  /** The first is in each world, so that queries can name it. */
  private void votes() {
    List<String> states = RandomFlows.STATES;
    for (int rollCall = 1; rollCall <= 4; rollCall++) {
      for (String voter : states.subList(0, rollCall == 1 ? states.size() : dice.between(1, 3))) {
        rows.add(
            """
            <https://w3id.org/dyad/id/vote/%1$d-%2$s> a dyad:Vote ;
              prov:hadPrimarySource <https://w3id.org/dyad/id/document/d1> ;
              dcterms:identifier "unga/%1$d/%2$s" ; dyad:year %3$d ;
              dyad:inRollCall <https://w3id.org/dyad/id/roll-call/%1$d> ;
              dyad:hasVoter state:%2$s ; dyad:hasVoteChoice dyad:%4$s .
            """
                .formatted(
                    rollCall,
                    voter,
                    2000 + rollCall,
                    dice.one("VotedYes", "VotedYes", "VotedNo", "Abstained")));
      }
    }
  }

  /** Of one state, of two with and without direction, of a state and itself, and kinds. */
  private void measures() {
    for (String state : RandomFlows.STATES) {
      String other = dice.one(RandomFlows.STATES);
      int year = dice.between(2000, 2003);
      measure("%s/%d".formatted(state, year), from(state) + year(year) + quantity());
      measure("%s/%s/always".formatted(state, other), from(state) + to(state, other) + quantity());
      measure(
          "%s/%s/%d/%d".formatted(state, other, year, dice.between(1, 2)),
          from(state) + to(state, other) + year(year) + " ; dyad:hasCategory <%s>");
    }
    measure("BLR/CHN/2001", " ; dyad:concernsDyad <" + DYAD + "BLR-CHN>" + year(2001) + quantity());
  }

  private void measure(String key, String text) {
    String indicator = dice.one("distance", "agreement");
    String category =
        "https://w3id.org/dyad/id/category/" + indicator + "/" + key.replaceAll(".*/", "");
    rows.add(
        """
        <https://w3id.org/dyad/id/data-point/cow/%1$s/%2$s> a dyad:DataPoint ;
          dyad:isFromDataSet dataset:cow ; dyad:hasIndicator <https://w3id.org/dyad/id/indicator/%1$s>%3$s .
        """
            .formatted(indicator, key, text.replace("%s", category)));
  }

  private static String from(String state) {
    return " ; dyad:hasSubject state:" + state;
  }

  private static String to(String state, String other) {
    List<String> both = List.of(state, other).stream().sorted().toList();
    return " ; dyad:hasCounterpart state:"
        + other
        + (state.equals(other)
            ? ""
            : " ; dyad:concernsDyad <%s%s-%s>".formatted(DYAD, both.get(0), both.get(1)));
  }

  private static String year(int year) {
    return " ; dyad:year " + year;
  }

  private String quantity() {
    return " ; dyad:value %s%s ; dyad:unit \"%s\""
        .formatted(
            dice.one(AMOUNTS),
            dice.chance(50) ? "" : " ; dyad:lowerBound " + dice.one(AMOUNTS),
            dice.one("kg", "index"));
  }

  /** Events that have all that an event can have, or little. */
  private void events() {
    List<String> states = RandomFlows.STATES;
    for (int event = 1; event <= 5; event++) {
      String one = event == 1 ? "CHN" : dice.one(states);
      String other = dice.one(states.stream().filter(state -> !state.equals(one)).toList());
      List<String> both = Stream.of(one, other).sorted().toList();
      int year = dice.between(2000, 2003);
      rows.add(
          """
          <https://w3id.org/dyad/id/coded-event/%1$d> a dyad:CodedEvent ;
            dyad:hasInitiator state:%2$s ; dyad:hasAddressee state:%3$s ;
            dyad:concernsDyad <https://w3id.org/dyad/id/dyad/%4$s-%5$s> ;
            dyad:hasPeriod <https://w3id.org/dyad/id/period/%6$d> ; dyad:year %6$d ;
            dyad:hasCameoCode <https://w3id.org/dyad/id/cameo/0%7$d>%8$s .
          """
              .formatted(
                  event,
                  one,
                  other,
                  both.get(0),
                  both.get(1),
                  year,
                  dice.between(1, 2),
                  event > 1 && dice.chance(50) ? "" : more(event)));
    }
  }

  private String more(int event) {
    return """
         ; prov:hadPrimarySource <https://w3id.org/dyad/id/document/d1> ; dcterms:identifier "unga/%1$d" ;
        dyad:hasPloverType <https://w3id.org/dyad/id/plover/support> ; dyad:mentionCount %2$s ;
        dyad:goldsteinScale %3$s ; dyad:averageTone -%4$s ; <https://schema.org/url> "https://example.org/%5$d"^^xsd:anyURI
        """
        .formatted(
            event,
            dice.one("1", "2", "2001"),
            dice.one(AMOUNTS),
            dice.one("2.53164556962025", "0.5", "12.5"),
            dice.between(1, 2));
  }

  private void agreements() {
    List<String> states = RandomFlows.STATES;
    for (int year = 2000; year <= 2003; year++) {
      for (int i = 1; i < states.size(); i++) {
        if (year == 2001 || dice.chance(50)) {
          String one = states.get(i - 1);
          String other = states.get(i);
          rows.add(
              """
              <https://w3id.org/dyad/id/figure/unga/%1$s-%2$s-%3$d> a dyad:Figure ;
                prov:hadPrimarySource <https://w3id.org/dyad/id/document/d1> ;
                dyad:hasIndicator <https://w3id.org/dyad/id/indicator/agreement> ;
                dyad:hasSubject state:%1$s ; dyad:hasCounterpart state:%2$s ;
                dyad:concernsDyad <https://w3id.org/dyad/id/dyad/%1$s-%2$s> ;
                dyad:value %4$s ; dyad:unit "%5$s" ; dyad:rollCallCount %6$s ;
                dyad:hasPeriod <https://w3id.org/dyad/id/period/%3$d> ; dyad:year %3$d .
              """
                  .formatted(
                      one,
                      other,
                      year,
                      dice.one(AMOUNTS),
                      dice.one("percent", "percent", "kg"),
                      dice.one("1", "2", "2001")));
        }
      }
    }
  }
}
