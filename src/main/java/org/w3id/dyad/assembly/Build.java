package org.w3id.dyad.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.StableBlankNodes;
import org.w3id.dyad.reasoning.Inference;
import org.w3id.dyad.release.Bridge;
import org.w3id.dyad.release.Download;
import org.w3id.dyad.release.DownloadPart;
import org.w3id.dyad.release.QuadFile;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.release.StoreWriter;
import org.w3id.dyad.search.LabelIndexWriter;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.api.Tally;
import org.w3id.dyad.source.table.TableReader;
import org.w3id.dyad.source.table.Tables;
import org.w3id.dyad.source.table.row.Table;
import org.w3id.dyad.trade.TradeFolder;
import org.w3id.dyad.trade.virtual.CubeCompanion;
import org.w3id.dyad.trade.virtual.RepeatedRowsAsTriples;

/**
 * Makes a release of the ontology, the shipped tables and the data sets that the user has loaded.
 * The same inputs give the same data set.
 */
public final class Build {

  static final String SHIPPED_TERMS = "CC BY 4.0, see data/README.md";

  private final Home home;
  private final Releases releases;
  private final BuildProgress progress;

  /**
   * A build of what lies in the project's folder.
   *
   * @param home the project's folder
   * @param releases where the release goes, and beside it what was loaded
   * @param progress told of each row
   */
  public Build(Home home, Releases releases, BuildProgress progress) {
    this.home = home;
    this.releases = releases;
    this.progress = progress;
  }

  /**
   * What a build did.
   *
   * @param release the release that is current now
   * @param tallies what became of the rows of each source
   * @param duration how long it took
   */
  public record Result(Release release, List<Tally> tallies, Duration duration) {

    /** How many rows were rejected, of all sources. */
    public long rejected() {
      return tallies.stream().mapToLong(Tally::rejected).sum();
    }
  }

  /** The current release, if its inputs are the same as they are now. */
  public Optional<Release> current() throws IOException {
    Optional<Release> current = releases.current();
    LoadedInputs inputs = new Loaded(releases.base()).inputs();
    return current.isPresent() && current.get().fingerprint().equals(fingerprint(inputs))
        ? current
        : Optional.empty();
  }

  /** Equal inputs, and equal code, give equal fingerprints. */
  private String fingerprint(LoadedInputs inputs) throws IOException {
    Fingerprint fingerprint =
        new Fingerprint()
            .add(home.ontology())
            .add(home.data())
            .add(home.queries())
            .add(Fingerprint.OWN_CODE);
    for (DataSet set : inputs.sets()) {
      fingerprint.add(set.description());
    }
    return fingerprint.hex();
  }

  /**
   * Builds and publishes a release.
   *
   * @param strict whether a single rejected row makes the build fail
   * @throws IOException if a file is malformed, the disk is full or strictness is violated; the
   *     last release stays current
   */
  public Result run(boolean strict) throws IOException {
    try (Transaction transaction = Transaction.begin(releases)) {
      return run(transaction, strict);
    }
  }

  /**
   * Builds and publishes a release of what a transaction holds, and so ends it.
   *
   * @param strict whether a single rejected row makes the build fail
   * @throws IOException if a file is malformed, the disk is full or strictness is violated; the
   *     last release stays current
   */
  public Result run(Transaction transaction, boolean strict) throws IOException {
    Instant start = Instant.now();
    Release release = transaction.release();
    String fingerprint = fingerprint(transaction.inputs());
    List<Tally> tallies = new ArrayList<>();
    try (ReportFile report = new ReportFile(release.report())) {
      store(transaction.inputs(), release, report, tallies);
    }
    if (strict) {
      refuseRejected(release, tallies);
    }
    Duration duration = Duration.between(start, Instant.now());
    Map<String, Object> manifest = manifest(fingerprint, start, duration, tallies);
    manifest.put(Release.LOADED, new Loaded(releases.base()).names(transaction.inputs()));
    release.writeManifest(manifest);
    return new Result(transaction.publish(), tallies, duration);
  }

  private void refuseRejected(Release release, List<Tally> tallies) throws IOException {
    long rejected = tallies.stream().mapToLong(Tally::rejected).sum();
    if (rejected > 0) {
      Path kept = releases.base().resolve("rejected.csv");
      Files.move(release.report(), kept, StandardCopyOption.REPLACE_EXISTING);
      throw new IOException("rejected rows: " + rejected + ", and --strict is set; see " + kept);
    }
  }

  private void store(LoadedInputs inputs, Release release, ReportFile report, List<Tally> tallies)
      throws IOException {
    Inference inference = Inference.by(home.ontology());
    List<Derivation> derivations = derivations(inference, inputs.graphs());
    Map<String, DownloadPart> parts = inputs.downloadParts();
    CubeCompanion.Notes notes = new CubeCompanion.Notes();
    try {
      try (StoreWriter store = new StoreWriter(release, inference.statements().andThen(notes))) {
        fill(store, inputs, release, report, tallies, parts, derivations);
        progress.begin("indexes of the statements");
        store.finish();
        for (DownloadPart part : parts.values()) {
          part.settle(store);
        }
      }
      progress.begin("repeated trade flows and rows");
      settle(release, report, tallies);
      RepeatedRowsAsTriples.keep(release, inference.statements().andThen(notes));
      notes.keep(release);
      for (Derivation derivation : derivations) {
        tallies.add(derivation.addTo(release, notes, report, progress));
      }
      progress.begin("index of names, file for download");
      try (Store data = release.open(CubeCompanion.inParquet())) {
        BackgroundTask<Long> index =
            BackgroundTask.begin(
                "index", () -> LabelIndexWriter.write(data.triples(), release.text()));
        try {
          Download.write(release, data, parts.values());
          Download.writeLinks(release, data);
        } finally {
          index.get();
        }
      }
    } catch (InternalError e) {
      // How Java tells that a page of a file mapped into memory could not be written.
      throw new IOException("cannot write to " + releases.base() + ": is the disk full?", e);
    } catch (RuntimeException e) {
      if (rootCause(e) instanceof IOException cause) {
        throw new IOException("cannot build in " + releases.base() + ": " + cause.getMessage(), e);
      }
      throw e;
    }
  }

  private static Throwable rootCause(Throwable failure) {
    return failure.getCause() == null ? failure : rootCause(failure.getCause());
  }

  /** What is made of all sources together, each step seeing what those before it made. */
  private List<Derivation> derivations(Inference inference, List<String> loaded)
      throws IOException {
    Questions questions = Questions.load(home.queries());
    List<Derivation> steps = new ArrayList<>();
    steps.add(Assessing.step(questions, inference));
    steps.addAll(Reasoning.steps(inference));
    steps.add(Reasoning.links(loaded));
    steps.add(Cataloguing.step(questions, home.ontology().resolve("shapes")));
    return steps;
  }

  /** Leaves out flows that two sources give, and counts them as remarks. */
  private static void settle(Release release, ReportFile report, List<Tally> tallies)
      throws IOException {
    Map<String, Long> left = new HashMap<>();
    TradeFolder.settle(
        release,
        source ->
            (flow, kept, record, same) -> {
              report.remarked(Repetition.of(source, flow, kept, record, same));
              left.merge(source, 1L, Long::sum);
            });
    tallies.replaceAll(tally -> tally.withMoreRemarks(left.getOrDefault(tally.source(), 0L)));
  }

  private void fill(
      StoreWriter store,
      LoadedInputs inputs,
      Release release,
      ReportFile report,
      List<Tally> tallies,
      Map<String, DownloadPart> parts,
      List<Derivation> derivations)
      throws IOException {
    RDFHandler provenance = Bridge.into(store, Iris.graph("provenance"));
    tallies.add(ontology(Bridge.into(store, Iris.graph("ontology")), report));
    for (Table table : Tables.all()) {
      Path file = home.data().resolve(table.name() + ".csv");
      RDFHandler out = Bridge.into(store, Iris.graph(table.name()));
      try (CountingSink sink =
          new CountingSink(table.name(), out, release.trade(), report, progress)) {
        new TableReader(table).read(file, sink);
        sink.finish();
        tallies.add(sink.tally());
      }
      shipped(table, file).describe(provenance);
    }
    for (String graph : inputs.graphs()) {
      tallies.add(copy(inputs.of(graph), parts.get(graph), store, release, report));
    }
    inputs.sets().forEach(set -> set.provenance().describe(provenance));
    made("ontology", "The terms in which the data speak", "Apache License 2.0")
        .describe(provenance);
    made("provenance", "Where each graph comes from", SHIPPED_TERMS).describe(provenance);
    for (Derivation derivation : derivations) {
      made(derivation.description()).describe(provenance);
    }
  }

  /** Copies what was loaded into one graph. */
  private Tally copy(
      List<DataSet> sets,
      DownloadPart download,
      StoreWriter store,
      Release release,
      ReportFile report)
      throws IOException {
    for (int part = 0; part < sets.size(); part++) {
      DataSet set = sets.get(part);
      try (QuadFile also = isToWrite(download) ? download.begin() : null) {
        copy(set, store, also);
      }
      for (Path rows : set.rows()) {
        TradeFolder.take(DataSet.trade(set.folder()), rows, part, release);
      }
      report.copy(set.report());
    }
    return sets.stream().map(DataSet::tally).reduce(Tally::plus).orElseThrow();
  }

  private static boolean isToWrite(DownloadPart part) {
    return part != null && !part.isSettled();
  }

  private void copy(DataSet set, StoreWriter store, QuadFile also) throws IOException {
    String step = "copying " + set.graph();
    progress.begin(step);
    try (InputStream statements = set.openStatements()) {
      store.copy(
          statements,
          Iris.graph(set.graph()).stringValue(),
          set.blankNodes(),
          count -> progress.at(step, count),
          also);
    }
  }

  private static Provenance made(String graph, String title, String licence) {
    return made(new Source.Description(graph, title, "Dyad", "", licence, ""));
  }

  private static Provenance made(Source.Description description) {
    return new Provenance(description.id(), description, null, null, List.of());
  }

  private Tally ontology(RDFHandler out, ReportFile report) throws IOException {
    CountingSink sink = new CountingSink("ontology", out, report, progress);
    try (Stream<Path> files = Files.list(home.ontology())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
        String module = file.getFileName().toString().replaceAll("[^A-Za-z0-9]", "");
        TurtleParser parser = new TurtleParser(new StableBlankNodes(module));
        parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
        parser.setRDFHandler(
            new AbstractRDFHandler() {
              @Override
              public void handleStatement(Statement s) {
                sink.statement(s.getSubject(), s.getPredicate(), s.getObject());
              }
            });
        try (InputStream in = Files.newInputStream(file)) {
          parser.parse(in, Iris.BASE);
          sink.mapped();
        } catch (RDFParseException e) {
          throw new MalformedFileException(file, e.getLineNumber(), e.getMessage());
        }
      }
    }
    return sink.tally();
  }

  private static Provenance shipped(Table table, Path file) throws IOException {
    Source.Description description =
        new Source.Description(table.name(), table.meaning(), "Dyad", "", SHIPPED_TERMS, "");
    return new Provenance(
        table.name(),
        description,
        null,
        null,
        List.of(
            new Provenance.File(
                file.getFileName().toString(), Files.size(file), Fingerprint.of(file))));
  }

  private static Map<String, Object> manifest(
      String fingerprint, Instant start, Duration duration, List<Tally> tallies) {
    Map<String, Object> manifest = new TreeMap<>();
    manifest.put("fingerprint", fingerprint);
    manifest.put("built", start.toString());
    manifest.put("seconds", duration.toMillis() / 1000.0);
    manifest.put("sources", tallies);
    return manifest;
  }
}
