package org.w3id.dyad.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    long right =
        council.stream()
            .filter(one -> references(one).stream().anyMatch(british::contains))
            .count();
    List<Link> links =
        new ArrayList<>(
            new LinkFinder()
                .links(
                    council.stream().map(Lists::withoutKeys).toList(),
                    kingdom.stream().map(Lists::withoutKeys).toList()));
    results.say("");
    results.say("#### The list of the Security Council against the British one, without keys");
    results.say("");
    links.removeIf(link -> keys.get(link.one()).isEmpty() || keys.get(link.other()).isEmpty());
    results.say("| outcome | links | right | precision | share of the " + right + " right ones |");
    results.say("| --- | --: | --: | --: | --: |");
    for (Outcome outcome : List.of(Outcome.SAME, Outcome.PERHAPS)) {
      results.say(row(outcome, links, keys, right));
    }
    wrong(links, keys).forEach(line -> results.say(line));
    agreement(results, read("ofac", folder.resolve("ofac")), kingdom, council);
  }

  /** A third list, which has no keys of the two: where it meets both, the two must be one. */
  private static void agreement(
      Results results,
      List<NameBlocks.Entry> third,
      List<NameBlocks.Entry> kingdom,
      List<NameBlocks.Entry> council) {
    Map<String, Set<String>> british = met(third, kingdom);
    Map<String, Set<String>> ofCouncil = met(third, council);
    long both = british.keySet().stream().filter(ofCouncil::containsKey).count();
    long agreed =
        british.entrySet().stream()
            .filter(one -> ofCouncil.containsKey(one.getKey()))
            .filter(one -> one.getValue().stream().anyMatch(ofCouncil.get(one.getKey())::contains))
            .count();
    results.say("");
    results.say(
        String.format(
            Locale.ROOT,
            "The list of the United States, without keys: %,d things are the same as one of the"
                + " British list that has a reference of the Council, %,d as one of the Council's,"
                + " %,d as both; of these %,d have one reference.",
            british.size(),
            ofCouncil.size(),
            both,
            agreed));
  }

  /** The references of what things of a list are the same as. */
  private static Map<String, Set<String>> met(
      List<NameBlocks.Entry> list, List<NameBlocks.Entry> other) {
    Map<String, Set<String>> references = new TreeMap<>();
    other.forEach(entry -> references.put(entry.description().id(), references(entry)));
    Map<String, Set<String>> met = new TreeMap<>();
    new LinkFinder()
            .links(
                list.stream().map(Lists::withoutKeys).toList(),
                other.stream().map(Lists::withoutKeys).toList())
            .stream()
            .filter(link -> link.match().outcome() == Outcome.SAME)
            .forEach(
                link -> {
                  boolean isFirst = references.containsKey(link.one());
                  Set<String> found = references.get(isFirst ? link.one() : link.other());
                  if (!found.isEmpty()) {
                    met.put(isFirst ? link.other() : link.one(), found);
                  }
                });
    return met;
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
