package org.w3id.dyad.report.chapter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.claim.Labels;
import org.w3id.dyad.report.content.Report;

/** Gathers what a report rests on: data sets, and documents in which the rows stand. */
public final class Bibliography {
  private static final String SOURCE = "http://www.w3.org/ns/prov#hadPrimarySource";
  private static final String PUBLISHER = "http://purl.org/dc/terms/publisher";
  private static final String ISSUED = "http://purl.org/dc/terms/issued";
  private static final List<String> ADDRESSES =
      List.of("https://schema.org/url", "http://www.w3.org/ns/dcat#landingPage");

  private final DatasetGraph data;
  private final Labels labels;
  private final Set<String> cited = new TreeSet<>();

  /** Begins an empty list; titles are those of the labels. */
  public Bibliography(DatasetGraph data, Labels labels) {
    this.data = data;
    this.labels = labels;
  }

  /** Notes a source; empty texts are none. */
  void cite(String source) {
    if (!source.isEmpty()) {
      cited.add(source);
    }
  }

  /** Notes the documents of these rows, and gives them. */
  Set<String> citeDocuments(Collection<String> rows) {
    Set<String> documents = new TreeSet<>();
    rows.forEach(row -> documents.addAll(all(row, SOURCE)));
    cited.addAll(documents);
    return documents;
  }

  /** All that was noted, by name. */
  public List<Report.Reference> references() {
    List<Report.Reference> references = new ArrayList<>();
    for (String source : cited) {
      String address =
          ADDRESSES.stream()
              .flatMap(property -> all(source, property).stream())
              .findFirst()
              .orElse("");
      String publisher = String.join(", ", all(source, PUBLISHER));
      String issued = String.join(", ", all(source, ISSUED));
      references.add(
          new Report.Reference(
              labels.of(source),
              labels.ofSource(source),
              issued.isEmpty()
                  ? publisher
                  : publisher.isEmpty() ? issued : publisher + ", " + issued,
              address));
    }
    references.sort(
        (one, other) -> String.CASE_INSENSITIVE_ORDER.compare(one.name(), other.name()));
    return references;
  }

  private List<String> all(String thing, String property) {
    Set<String> found = new TreeSet<>();
    data.find(Node.ANY, NodeFactory.createURI(thing), NodeFactory.createURI(property), Node.ANY)
        .forEachRemaining(
            quad ->
                found.add(
                    quad.getObject().isURI()
                        ? quad.getObject().getURI()
                        : quad.getObject().getLiteralLexicalForm()));
    return List.copyOf(found);
  }
}
