package org.w3id.dyad.certificate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.question.Absence;
import org.w3id.dyad.question.Coverages;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Stability;
import org.w3id.dyad.rdf.Attribution;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.release.Release;

/**
 * What a certificate says: the query, the release, the answer, the documents, what the query takes
 * to be absent, and what the release says of its coverage. It depends on query and release only.
 */
public final class CertificateBody {
  /** The form of the certificates. */
  static final String FORM = "dyad-answer-1";

  private static final Query COVERAGE =
      Question.own(
              Path.of("coverage"),
              """
              PREFIX dyad: <https://w3id.org/dyad/ontology#>
              SELECT ?coverage ?property ?value { ?coverage a dyad:Coverage ; ?property ?value FILTER(!isBlank(?value)) }
              """)
          .query();

  private CertificateBody() {}

  /**
   * Asks a query of a release and says what came of it.
   *
   * @param release the release of the view
   * @param text the query
   * @throws IllegalArgumentException if the answer cannot be certified; says why
   * @throws IOException if the files of the release cannot be read
   */
  public static ObjectNode of(ReleaseView view, Release release, String text) throws IOException {
    Question question = Question.own(Path.of("-"), text);
    Query query = question.query();
    if (!Stability.isStable(query)) {
      throw new IllegalArgumentException(
          "the query has another answer each time (NOW, RAND, UUID, BNODE or SERVICE)");
    }
    CertifiedAnswer answer = CertifiedAnswer.of(view, query);
    ObjectNode body = Json.object().put("form", FORM).put("query", text);
    body.set("release", release(release));
    body.set("answer", answer.json());
    body.set("documents", Json.texts(documents(view.data().getUnionGraph(), answer.nodes())));
    body.set("negatives", Json.texts(Negatives.of(query)));
    body.set("coverage", coverage(view, question, answer));
    return body;
  }

  private static ObjectNode release(Release release) throws IOException {
    String contents =
        release
            .contentsHash()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the release is older than the list of its files; build a new one"));
    return Json.object()
        .put("name", release.name())
        .put("contents", contents)
        .put("fingerprint", release.fingerprint());
  }

  /** The documents in the answer, and those of the things in it. */
  private static Set<String> documents(Graph graph, List<Node> nodes) {
    Set<String> documents = new TreeSet<>();
    Attribution attribution = new Attribution(graph);
    for (Node node : nodes) {
      if (node.getURI().startsWith(Iris.things("document"))) {
        documents.add(node.getURI());
      }
      attribution.documents(node).stream()
          .filter(Node::isURI)
          .map(Node::getURI)
          .forEach(documents::add);
    }
    return documents;
  }

  /** What no rows mean, and a hash of all that the release says of its coverage. */
  private static ObjectNode coverage(ReleaseView view, Question question, CertifiedAnswer answer) {
    ObjectNode coverage = Json.object();
    if (answer.rows().isEmpty()) {
      Absence absence = new Coverages(view.executions()).absence(question, Map.of());
      coverage.put("status", absence.meaning().name().toLowerCase(Locale.ROOT).replace('_', ' '));
      coverage.put("sentence", absence.sentence());
    } else {
      coverage.put("status", "answered");
    }
    return coverage.put("sha256", CertifiedAnswer.of(view, COVERAGE).sha256());
  }
}
