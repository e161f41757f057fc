package org.w3id.dyad.http.match;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.linking.KeyResolver;
import org.w3id.dyad.linking.Resolution;
import org.w3id.dyad.linking.match.Candidates;
import org.w3id.dyad.linking.match.EntityDescription;
import org.w3id.dyad.linking.match.Match;
import org.w3id.dyad.linking.match.Scorer;
import org.w3id.dyad.search.LabelIndex;

/** Finds the things of a release that are like an entity, or are called so. */
final class FtmSearch {
  private static final int COMPARED = 100;

  private final QueryService.Reading reading;
  private final Graph graph;
  private final LabelIndex labels;
  private final MatchFilter filter;
  private final FtmWriter writer;
  private final Candidates candidates;
  private final Scorer scorer = new Scorer();
  private KeyResolver keys;

  /** Searches among what a filter admits. */
  FtmSearch(Exchange<?> exchange, MatchFilter filter) {
    reading = exchange.reading();
    graph = reading.data().getUnionGraph();
    labels = exchange.release().labels();
    this.filter = filter;
    writer = new FtmWriter(reading.data(), new Entities(graph, exchange.languages()));
    candidates = new Candidates(graph, labels);
    filter.requireKnown(CatalogHandler.dataSets(reading.data()));
  }

  /**
   * A thing that was found.
   *
   * @param thing the thing
   * @param match how it compares
   */
  record Found(Node thing, Match match) {}

  /** Things like an entity, the likeliest first, from a score on. */
  List<Found> like(FtmExample example, double cutoff) {
    EntityDescription asked = example.description();
    Set<Node> things = new LinkedHashSet<>();
    candidates
        .of(asked, COMPARED)
        .forEach(each -> things.add(NodeFactory.createURI(each.description().id())));
    asked.identifiers().forEach(key -> things.addAll(known(key.scheme() + ":" + key.value())));
    List<Found> found = new ArrayList<>();
    for (Node thing : things) {
      reading.allowance().checkNow();
      if (filter.admits(thing, graph, writer)) {
        Match match = scorer.score(asked, writer.description(thing));
        if (match.score() >= cutoff) {
          found.add(new Found(thing, match));
        }
      }
    }
    found.sort(
        Comparator.comparing((Found each) -> -each.match().score())
            .thenComparing(each -> each.thing().getURI()));
    found.forEach(each -> reading.allowance().giveRow());
    return found;
  }

  private List<Node> known(String key) {
    if (keys == null) {
      keys = new KeyResolver(graph);
    }
    return keys.resolve(key).known().stream()
        .map(Resolution.Known::thing)
        .map(NodeFactory::createURI)
        .toList();
  }

  /** Things of a schema that are called so, the best match first. */
  List<Node> called(String words, FtmSchema schema, int most) {
    List<Node> things = new ArrayList<>();
    for (String type : schema.classes().isEmpty() ? List.of("") : schema.classes()) {
      labels.search(words, type.isEmpty() ? null : type, null, most).stream()
          .map(label -> label.thing())
          .filter(thing -> !things.contains(thing) && filter.admits(thing, graph, writer))
          .forEach(things::add);
    }
    things.forEach(each -> reading.allowance().giveRow());
    return things;
  }

  /** A thing as an entity. */
  ObjectNode json(Node thing) {
    return writer.json(thing);
  }

  /** The states of a thing, as codes of countries. */
  List<String> countries(Node thing) {
    return writer.description(thing).states().stream().map(FtmCountry::country).toList();
  }
}
