package org.w3id.dyad.http.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.http.pages.FrontHandler.Finding;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.report.Reports;
import org.w3id.dyad.report.chapter.Pair;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.page.SectionView;

/**
 * Three findings on the two states from which the graph starts: the first chapters of their report,
 * each with its finding and its last chart.
 */
final class FrontFindings {
  private static final Node ONE = Nodes.at("id/state/BLR");
  private static final Node OTHER = Nodes.at("id/state/CHN");

  private final QueryService.Reading reading;
  private final Questions questions;
  private final Messages messages;
  private final States states;

  FrontFindings(Exchange<?> exchange, Questions questions, Messages messages) {
    reading = exchange.reading();
    this.questions = questions;
    this.messages = messages;
    states = new States(exchange);
  }

  /** The findings; none if the release does not have the states, or lacks a question. */
  List<Finding> all() {
    if (!isThere(ONE) || !isThere(OTHER) || questions.named("trade/mirror-gap").isEmpty()) {
      return List.of();
    }
    Report report =
        new Reports(reading.data(), reading::prepare, questions, messages)
            .opening(new Pair(ONE.getURI(), OTHER.getURI()));
    List<Finding> findings = new ArrayList<>();
    for (SectionView section :
        SectionView.of(report, messages, name -> ChartFiles.at("/dyad/BLR/CHN/" + name, ""))) {
      finding(section).ifPresent(findings::add);
    }
    return findings;
  }

  /** What the two states are called in the reader's language. */
  private String names() {
    return states.named("BLR").name() + " – " + states.named("CHN").name();
  }

  private boolean isThere(Node state) {
    DatasetGraph data = reading.data();
    return data.contains(Node.ANY, state, Node.ANY, Node.ANY);
  }

  private Optional<Finding> finding(SectionView section) {
    String sentence = section.section().finding();
    return section.halves().get(0).figures().stream()
        .filter(figure -> figure.hasChart() && !sentence.isEmpty())
        .reduce((before, last) -> last)
        .map(
            figure ->
                new Finding(
                    sentence,
                    figure,
                    names() + ": " + section.title().text(),
                    "/dyad/BLR/CHN#" + section.section().key()));
  }
}
