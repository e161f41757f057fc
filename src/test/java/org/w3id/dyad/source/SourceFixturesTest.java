package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.api.Rejection;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.trade.TradeFlow;

/**
 * Each source on a few hand-written rows in the form in which it is published. A case is a folder
 * {@code sources/<source>/<case>/}: the files to load, {@code expected.ttl} with the statements,
 * {@code expected-flows.csv} with the trade flows, {@code expected-report.csv} with rejections and
 * remarks; what is not there is expected to be empty. {@code options.txt} may hold options as lines
 * {@code name=value}. A folder {@code name.xlsx} of CSV files becomes a workbook with a sheet for
 * each, dates and numbers being dates and numbers. What a source wrote instead is left below {@code
 * target/fixtures}.
 */
final class SourceFixturesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/sources");
  private static final Path ACTUAL = Path.of("target/fixtures");
  private static final String GRAPH = "expected.ttl";
  private static final String FLOWS = "expected-flows.csv";
  private static final String REPORT = "expected-report.csv";
  private static final String OPTIONS = "options.txt";

  @TestFactory
  Stream<DynamicTest> everyCaseGivesWhatIsExpected() throws IOException {
    List<Path> cases = cases();
    assertFalse(cases.isEmpty(), "no fixtures below " + FIXTURES);
    return cases.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    FIXTURES.relativize(folder).toString(), folder.toUri(), () -> check(folder)));
  }

  @Test
  void everySourceHasACaseAndEveryFolderASource() throws IOException {
    Set<String> folders =
        cases().stream()
            .map(folder -> folder.getParent().getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> sources =
        Sources.all().stream()
            .map(source -> source.description().id())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(sources, folders);
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.walk(FIXTURES, 2)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> FIXTURES.relativize(folder).getNameCount() == 2)
          .sorted()
          .toList();
    }
  }

  private static void check(Path folder) throws IOException {
    String id = folder.getParent().getFileName().toString();
    Source source = Sources.named(id).orElseThrow().withOptions(options(folder));
    RecordingSink sink = new RecordingSink();
    source.read(inputs(folder), sink);
    leave(folder, sink);
    compareGraphs(folder, sink.statements());
    assertEquals(read(folder.resolve(FLOWS)), flows(sink), () -> FLOWS + " of " + folder);
    if (!sink.flows().isEmpty()) {
      askBack(id, sink.flows());
    }
    assertEquals(read(folder.resolve(REPORT)), report(sink), () -> REPORT + " of " + folder);
  }

  /**
   * What a release of the flows tells by SPARQL is what the source told, of each name the first.
   */
  private static void askBack(String id, List<TradeFlow> flows) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    flows.forEach(f -> expected.putIfAbsent(f.iri().stringValue(), ReleasingSink.told(f)));
    Path base = Files.createTempDirectory(ACTUAL.getParent(), "flows");
    try (ReleasingSink sink = new ReleasingSink(base, id, new CountingOnlySink())) {
      flows.forEach(sink::flow);
      try (Store store = sink.release((flow, kept, left, same) -> {})) {
        assertEquals(expected, sink.flows(store));
      }
    } finally {
      PathUtils.deleteDirectory(base);
    }
  }

  static Map<String, String> options(Path folder) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (String line : read(folder.resolve(OPTIONS)).lines().toList()) {
      options.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    return options;
  }

  private static List<Path> inputs(Path folder) throws IOException {
    Set<String> others = Set.of(GRAPH, FLOWS, REPORT, OPTIONS);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !others.contains(file.getFileName().toString()))
          .sorted()
          .map(SourceFixturesTest::packed)
          .toList();
    }
  }

  private static Path packed(Path file) {
    if (!file.getFileName().toString().endsWith(".xlsx") || !Files.isDirectory(file)) {
      return file;
    }
    try {
      Path folder = Files.createDirectories(ACTUAL.resolve(FIXTURES.relativize(file)).getParent());
      return WorkbookOfTables.write(file, folder.resolve(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static void compareGraphs(Path folder, Model actual) throws IOException {
    Model expected = Rio.parse(new StringReader(read(folder.resolve(GRAPH))), "", RDFFormat.TURTLE);
    if (Models.isomorphic(expected, actual)) {
      return;
    }
    Model missing = new LinkedHashModel(expected);
    missing.removeAll(actual);
    Model surplus = new LinkedHashModel(actual);
    surplus.removeAll(expected);
    fail(
        folder
            + "\nmissing:\n"
            + lines(missing)
            + "surplus:\n"
            + lines(surplus)
            + "all that was written stands in "
            + ACTUAL.resolve(FIXTURES.relativize(folder)));
  }

  private static String lines(Model model) {
    return model.stream()
        .map(s -> "  " + s.getSubject() + " " + s.getPredicate() + " " + s.getObject() + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String flows(RecordingSink sink) {
    return csv(
        sink.flows().isEmpty(),
        "exporter,importer,side,revision,code,year,value,quantity,unit,again,record",
        writer -> {
          for (TradeFlow flow : sink.flows()) {
            writer.writeRecord(
                flow.route().exporter(),
                flow.route().importer(),
                flow.reporting().side().letter(),
                flow.product().revision(),
                flow.product().code(),
                Integer.toString(flow.year()),
                flow.value().toPlainString(),
                flow.quantity() == null ? "" : flow.quantity().amount().toPlainString(),
                flow.quantity() == null ? "" : flow.quantity().unit().name(),
                flow.reporting().again() ? "yes" : "no",
                flow.record() == null ? "" : flow.record());
          }
        });
  }

  private static String report(RecordingSink sink) {
    return csv(
        sink.allRejections().isEmpty() && sink.allRemarks().isEmpty(),
        "kind,file,line,column,value,reason",
        writer -> {
          sink.allRejections().forEach(rejection -> write(writer, "rejected", rejection));
          sink.allRemarks().forEach(remark -> write(writer, "remark", remark));
        });
  }

  private static void write(CsvWriter writer, String kind, Rejection row) {
    writer.writeRecord(
        kind, row.file(), Long.toString(row.line()), row.column(), row.value(), row.reason());
  }

  private static String csv(boolean empty, String header, Consumer<CsvWriter> rows) {
    if (empty) {
      return "";
    }
    StringWriter text = new StringWriter().append(header).append('\n');
    rows.accept(CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text));
    return text.toString();
  }

  private static void leave(Path folder, RecordingSink sink) throws IOException {
    Path target = Files.createDirectories(ACTUAL.resolve(FIXTURES.relativize(folder)));
    StringWriter turtle = new StringWriter();
    RDFWriter writer = Rio.createWriter(RDFFormat.TURTLE, turtle);
    writer.getWriterConfig().set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
    writer.startRDF();
    new TreeMap<>(PREFIXES).forEach(writer::handleNamespace);
    sink.statements().stream()
        .sorted(
            Comparator.comparing((Statement s) -> s.getSubject().stringValue())
                .thenComparing(s -> s.getPredicate().stringValue())
                .thenComparing(s -> s.getObject().stringValue()))
        .forEach(writer::handleStatement);
    writer.endRDF();
    Files.writeString(target.resolve(GRAPH), turtle.toString());
    Files.writeString(target.resolve(FLOWS), flows(sink));
    Files.writeString(target.resolve(REPORT), report(sink));
  }

  private static final Map<String, String> PREFIXES =
      Map.of(
          "dyad", "https://w3id.org/dyad/ontology#",
          "dcterms", "http://purl.org/dc/terms/",
          "dcat", "http://www.w3.org/ns/dcat#",
          "prov", "http://www.w3.org/ns/prov#",
          "qb", "http://purl.org/linked-data/cube#",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "skos", "http://www.w3.org/2004/02/skos/core#",
          "xkos", "http://rdf-vocabulary.ddialliance.org/xkos#",
          "xsd", "http://www.w3.org/2001/XMLSchema#");
}
