package org.w3id.dyad.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.w3id.dyad.benchmarks.Results;
import org.w3id.dyad.linking.link.DataSetThings;
import org.w3id.dyad.linking.link.Link;
import org.w3id.dyad.linking.link.LinkFinder;
import org.w3id.dyad.linking.match.EntityDescription;
import org.w3id.dyad.linking.match.Identifier;
import org.w3id.dyad.linking.match.NameBlocks;
import org.w3id.dyad.linking.match.Outcome;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.release.Bridge;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.trade.TradeFlow;

/** Two lists of sanctions, of which one names the entries of the other. */
final class Lists {
  private static final String REFERENCE = "un-sanctions-reference";

  private final DatasetGraph data = DatasetGraphFactory.createTxnMem();

  /** Writes statements into one graph. */
  private record Into(DatasetGraph data, Node graph) implements Sink {
    @Override
    public void statement(Resource subject, IRI predicate, Value object) {
      data.add(Bridge.quad(graph, subject, predicate, object));
    }

    @Override
    public void flow(TradeFlow flow) {
      throw new IllegalStateException("a list of sanctions has no flows");
    }

    @Override
    public void mapped() {}

    @Override
    public void reject(String file, long line, String column, String value, String reason) {}

    @Override
    public void remark(String file, long line, String column, String value, String reason) {}
  }

  private List<NameBlocks.Entry> read(String source, Path folder) throws IOException {
    data.begin(ReadWrite.WRITE);
    try (Stream<Path> files = Files.list(folder)) {
      Sources.named(source)
          .orElseThrow()
          .read(files.sorted().toList(), new Into(data, Nodes.graph(source)));
      data.commit();
    } finally {
      data.end();
    }
    data.begin(ReadWrite.READ);
    try {
      return new DataSetThings(data).of(List.of(source));
    } finally {
      data.end();
    }
  }

  private static Set<String> references(NameBlocks.Entry entry) {
    return entry.description().identifiers().stream()
        .filter(key -> key.scheme().equals(REFERENCE))
        .map(Identifier::value)
        .collect(Collectors.toSet());
  }

  private static NameBlocks.Entry withoutKeys(NameBlocks.Entry entry) {
    EntityDescription all = entry.description();
    return new NameBlocks.Entry(
        entry.group(),
        new EntityDescription(
            all.id(),
            all.kind(),
            all.names(),
            all.dates(),
            all.states(),
            all.positions(),
            List.of(),
            all.addresses()));
  }

  /** Measures what rules find without a person. */
  void say(Results results, Path folder) throws IOException {
    List<NameBlocks.Entry> council = read("un-sanctions", folder.resolve("un-sanctions"));
    List<NameBlocks.Entry> kingdom = read("ofsi", folder.resolve("uk-sanctions"));
    Map<String, Set<String>> keys = new TreeMap<>();
    Stream.concat(council.stream(), kingdom.stream())
        .forEach(entry -> keys.put(entry.description().id(), references(entry)));
    Set<String> british =
        kingdom.stream().flatMap(entry -> references(entry).stream()).collect(Collectors.toSet());
    long right = council.stream().filter(one -> british.containsAll(references(one))).count();
    List<Link> links =
        new LinkFinder()
            .links(
                council.stream().map(Lists::withoutKeys).toList(),
                kingdom.stream().map(Lists::withoutKeys).toList());
    results.say("");
    results.say("#### The list of the Security Council against the British one, without keys");
    results.say("");
    results.say("| outcome | links | right | precision | share of the " + right + " right ones |");
    results.say("| --- | --: | --: | --: | --: |");
    for (Outcome outcome : List.of(Outcome.SAME, Outcome.PERHAPS)) {
      results.say(row(outcome, links, keys, right));
    }
    wrong(links, keys).forEach(line -> results.say(line));
  }

  private static boolean isRight(Link link, Map<String, Set<String>> keys) {
    return keys.get(link.one()).stream().anyMatch(keys.get(link.other())::contains);
  }

  private static String row(
      Outcome outcome, List<Link> links, Map<String, Set<String>> keys, long all) {
    List<Link> these = links.stream().filter(link -> link.match().outcome() == outcome).toList();
    long right = these.stream().filter(link -> isRight(link, keys)).count();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %.4f | %.3f |",
        outcome.name().toLowerCase(Locale.ROOT),
        these.size(),
        right,
        these.isEmpty() ? 0 : (double) right / these.size(),
        (double) right / all);
  }

  private static List<String> wrong(List<Link> links, Map<String, Set<String>> keys) {
    List<String> wrong =
        links.stream()
            .filter(link -> link.match().outcome() == Outcome.SAME && !isRight(link, keys))
            .map(link -> "- " + link.one() + " is not " + link.other())
            .toList();
    return wrong.isEmpty() ? List.of() : Stream.concat(Stream.of(""), wrong.stream()).toList();
  }
}
