package org.w3id.dyad.http.pages.map;

import java.util.Optional;
import org.w3id.dyad.html.chart.ChartFrame;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;
import org.w3id.dyad.http.pages.relation.RelationMeasure;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Nodes;

/** The map of the levels of partnership of a state, for a page that shows more than it. */
public final class SmallMap {
  private SmallMap() {}

  /**
   * A map.
   *
   * @param chart the map with what is around it
   * @param question the answer that it shows
   */
  public record DrawnMap(ChartFrame chart, PageAnswer question) {}

  /** The map; empty if the release does not have the state, or no ranking places its partners. */
  public static Optional<DrawnMap> of(Exchange<?> exchange, Questions questions, String state) {
    boolean isThere =
        questions.named(RelationMeasure.LEVEL.question()).isPresent()
            && exchange
                .reading()
                .data()
                .getUnionGraph()
                .contains(Nodes.at("id/state/" + state), null, null);
    return isThere
        ? Optional.of(MapPage.of(exchange, MapRequest.levels(state), questions))
            .filter(page -> !page.rankings().isEmpty())
            .map(page -> new DrawnMap(page.chart(World.SMALL), page.question()))
        : Optional.empty();
  }
}
