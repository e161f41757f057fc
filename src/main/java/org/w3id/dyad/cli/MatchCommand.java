package org.w3id.dyad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.output.LinkText;
import org.w3id.dyad.linking.link.DataSetThings;
import org.w3id.dyad.linking.link.Decisions;
import org.w3id.dyad.linking.link.DescribedFile;
import org.w3id.dyad.linking.link.Link;
import org.w3id.dyad.linking.link.LinkFinder;
import org.w3id.dyad.linking.match.EntityDescription;
import org.w3id.dyad.linking.match.Kind;
import org.w3id.dyad.linking.match.NameBlocks;
import org.w3id.dyad.linking.match.Outcome;
import org.w3id.dyad.release.Companion;
import org.w3id.dyad.release.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the things of two data sets, or those of a data set and of a file. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = {
      "Find which persons, organizations and vessels of two data sets are one, and say why.",
      "A data set is the last part of the name of its graph, such as ofac or officials; a file is CSV",
      "with the column name, and perhaps alias, kind, date, state, position, address, id, key:imo."
    },
    footer = {
      "%nExample: dyad match officials ofac",
      "%nWhat a person decides goes into data/link_decisions.csv, or into a table of the same format",
      "that is loaded."
    })
public final class MatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;

  @Parameters(index = "0", paramLabel = "ONE", description = "a data set, or a CSV file")
  private String one;

  @Parameters(index = "1", paramLabel = "OTHER", description = "a data set, or a CSV file")
  private String other;

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      split = ",",
      defaultValue = "same,perhaps",
      description = "which to list: same, perhaps (default: both)")
  private Set<Outcome> outcomes;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "other",
      description =
          "what the things of a file are if it does not say: person, organization, vessel"
              + " (default: other, which is any)")
  private Kind kind;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text)")
  private LinkText format;

  @Override
  public Integer call() throws IOException {
    try (Store store = CurrentRelease.of(baseDir).open(Companion.NONE)) {
      DatasetGraph data = store.triples();
      data.begin(ReadWrite.READ);
      try {
        List<NameBlocks.Entry> asked = things(data, one);
        List<NameBlocks.Entry> known = things(data, other);
        List<Link> found = new LinkFinder().links(asked, known);
        print(new Decisions(data.getUnionGraph()).applied(found), descriptions(asked, known));
      } finally {
        data.end();
      }
    }
    return ExitCode.OK;
  }

  private List<NameBlocks.Entry> things(DatasetGraph data, String name) throws IOException {
    List<NameBlocks.Entry> things = new DataSetThings(data).of(List.of(name));
    if (!things.isEmpty()) {
      return things;
    }
    Path file = Path.of(name);
    if (Files.isRegularFile(file)) {
      return new DescribedFile(file, kind, System.err::println).read();
    }
    throw new ParameterException(
        spec.commandLine(),
        "\""
            + name
            + "\" is neither a file nor a data set with persons, organizations or vessels;"
            + " \"dyad sources\" lists what can be loaded");
  }

  private static Map<String, EntityDescription> descriptions(
      List<NameBlocks.Entry> asked, List<NameBlocks.Entry> known) {
    Map<String, EntityDescription> all = new TreeMap<>();
    asked.forEach(entry -> all.put(entry.description().id(), entry.description()));
    known.forEach(entry -> all.put(entry.description().id(), entry.description()));
    return all;
  }

  /** A decision on things of other data sets is none of these two. */
  private void print(List<Link> links, Map<String, EntityDescription> things) {
    List<Link> listed =
        links.stream()
            .filter(link -> outcomes.contains(link.match().outcome()))
            .filter(link -> things.containsKey(link.one()) && things.containsKey(link.other()))
            .toList();
    System.out.print(format.head());
    listed.forEach(
        link ->
            System.out.print(format.line(link, things.get(link.one()), things.get(link.other()))));
    System.out.print(format.foot(listed.size()));
  }
}
