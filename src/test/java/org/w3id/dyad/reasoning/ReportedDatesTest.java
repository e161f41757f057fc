package org.w3id.dyad.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.rdf.Attribution;

/** A document is not said to give a date, or a participant, that only another document gives. */
final class ReportedDatesTest {
  private static final String ID = "https://w3id.org/dyad/id/";
  private static final Node ARTICLE = NodeFactory.createURI(ID + "document/pinelyte-2025");
  private static final Node HAS_PERIOD = term("hasPeriod");
  private static final Node HAS_PARTY = term("hasParty");
  private static final Node SIGNED_ON = term("signedOn");

  private static DatasetGraph data;
  private static Attribution attribution;

  @BeforeAll
  static void open() {
    data = Shipped.store().data();
    data.begin(ReadWrite.READ);
    attribution = new Attribution(data.getUnionGraph());
  }

  @AfterAll
  static void close() {
    data.end();
  }

  private static Node term(String name) {
    return NodeFactory.createURI("https://w3id.org/dyad/ontology#" + name);
  }

  private static List<Node> whoSays(String thing, Node property) {
    Node subject = NodeFactory.createURI(ID + thing);
    List<Triple> found = data.getUnionGraph().find(subject, property, Node.ANY).toList();
    assertFalse(found.isEmpty(), thing);
    return attribution.documents(found.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "membership/sco-blr-member-2024-07-04",
        "membership/brics-blr-partner-2025-01-01",
        "event/2025-01-presidential-election-belarus",
        "event/2022-03-03-aiib-halts-lending",
        "tenure/roman-golovchenko-prime-minister-of-belarus-2020-06-04",
        "partnership-status/blr-2022-09-15-all-weather-comprehensive-strategic-partnership"
      })
  void theArticleDoesNotSayTheDay(String thing) {
    List<Node> documents = whoSays(thing, HAS_PERIOD);
    assertFalse(documents.contains(ARTICLE), documents::toString);
    assertFalse(documents.isEmpty(), "another document gives the date");
  }

  @Test
  void theArticleStillSaysThatThereWasAnElection() {
    assertTrue(whoSays("event/2025-01-presidential-election-belarus", HAS_PARTY).contains(ARTICLE));
  }

  @Test
  void theDayOfASigningIsNotThatOfADocumentThatGivesTheYear() {
    List<Node> documents = whoSays("agreement/directive-9-2021", SIGNED_ON);
    assertEquals(5, documents.size());
    assertFalse(documents.contains(ARTICLE));
  }

  @Test
  void passagesGoWithTheirDocuments() {
    Node subject = NodeFactory.createURI(ID + "membership/sco-blr-member-2024-07-04");
    Triple statement = data.getUnionGraph().find(subject, HAS_PERIOD, Node.ANY).next();
    assertTrue(
        attribution.passages(statement).stream()
            .noneMatch(passage -> passage.toString().startsWith(ARTICLE.toString())));
  }

  /** One of six pages of the talks and the lunch of that day names the First Deputy Premier. */
  @Test
  void aParticipantIsNamedOnlyByTheDocumentsThatNameHim() {
    Node meeting = NodeFactory.createURI(ID + "engagement/2025-06-04-xi-lukashenko");
    Set<String> namers = namers(meeting, "nikolai-snopkov");
    assertTrue(namers.contains("smi24-net-2025-06-04-2-5"), namers::toString);
    for (String other :
        List.of(
            "news-az-2025-06-04-china-s-xi-meets-belarusian-leader-h",
            "qtfm-cn-2025-06-fm-podcast-notes")) {
      assertFalse(namers.contains(other), other);
      assertTrue(namers(meeting, "xi-jinping").contains(other), other);
    }
  }

  private static Set<String> namers(Node meeting, String official) {
    Node person = NodeFactory.createURI(ID + "official/" + official);
    return attribution.documents(Triple.create(meeting, term("hasParticipant"), person)).stream()
        .map(document -> document.getURI().replaceFirst(".*/", ""))
        .collect(Collectors.toSet());
  }

  /** A report that gives the date of the thing and other participants still gives the date. */
  @Test
  void aReportOnParticipantsStillGivesTheDate() {
    assertTrue(
        whoSays("engagement/2025-06-04-xi-lukashenko", HAS_PERIOD)
            .contains(NodeFactory.createURI(ID + "document/qtfm-cn-2025-06-fm-podcast-notes")));
  }

  /** Whatever has reports is still dated by a document, unless all its documents give no date. */
  @Test
  void eachThingWithReportsIsDatedByOneOfItsDocuments() {
    data.getUnionGraph()
        .find(Node.ANY, term("reportsOn"), Node.ANY)
        .forEachRemaining(
            triple -> {
              Node thing = triple.getObject();
              List<Triple> dates = data.getUnionGraph().find(thing, HAS_PERIOD, Node.ANY).toList();
              dates.forEach(
                  date ->
                      assertFalse(attribution.documents(date).isEmpty(), () -> thing + " by none"));
            });
  }
}
