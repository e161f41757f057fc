package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.ShippedCopy;
import org.w3id.dyad.question.Questions;

/** What {@code diff} says of two editions, and what becomes of it in a release. */
class DiffCommandTest {
  @TempDir private Path folder;
  private ShippedCopy copy;

  @BeforeEach
  void open() throws IOException {
    copy = ShippedCopy.smallIn(folder, "claims.csv", "concepts.csv");
  }

  @AfterEach
  void close() {
    copy.close();
  }

  private Invocation dyad(String command, Object... arguments) {
    List<String> all =
        new ArrayList<>(List.of(command, "--base-dir", folder.resolve("base").toString()));
    Stream.of(arguments).map(Object::toString).forEach(all::add);
    return Invocation.of(all.toArray(String[]::new));
  }

  /** What China and Belarus sent each other in 2022 and 2024, in dollars. */
  private Path edition(String name, long exports, long imports) throws IOException {
    String header =
        Files.readAllLines(Path.of("src/test/resources/sources/comtrade/legacy/comtrade.csv"))
            .get(0);
    List<String> lines = new ArrayList<>(List.of(header));
    lines.add(flow(2022, 2, "Export", 3_246_000_000L));
    lines.add(flow(2022, 1, "Import", 1_834_000_000L));
    lines.add(flow(2024, 2, "Export", exports));
    lines.add(flow(2024, 1, "Import", imports));
    Path file = folder.resolve(name).resolve("comtrade.csv");
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
    return file.getParent();
  }

  private static String flow(int year, int code, String way, long value) {
    return "H4,%d,%d,%d,0,0,%d,%s,156,China,CHN,112,Belarus,BLR,,,,,,,,TOTAL,All Commodities,1,No Quantity,,,,,,,%d,,,0"
        .formatted(year, year, year, code, way, value);
  }

  @Test
  void countsChangesAndVerdictsAreShownAndPublished() throws IOException {
    Path older = edition("2024", 3_300_000_000L, 1_800_000_000L);
    Path newer = edition("2025", 6_579_000_000L, 1_800_000_000L);
    Path out = folder.resolve("changes.nt");
    Invocation diff = dyad("diff", "comtrade", older, newer, "--verdicts", "--out", out.toString());
    assertEquals(ExitCode.OK, diff.exit(), diff::err);
    assertTrue(diff.out().contains("older: 2024, 4 rows used, 0 rejected"), diff::out);
    assertTrue(
        diff.out()
            .contains(
                "altered flow/comtrade/CHN/BLR/E/TOTAL/2024, tradeValue: 3300000000.0 → 6579000000.0"),
        diff::out);
    assertTrue(diff.out().contains("(1 change)"), diff::out);
    assertTrue(
        diff.out()
            .contains(
                "contradicted → supported: Exports of China to Belarus grew by 103 percent from 2022 to 2024."),
        diff::out);
    assertFalse(Files.exists(folder.resolve("base").resolve("current")), "nothing is built there");

    String rows = changesBetweenEditions(out);
    assertTrue(
        rows.contains(
            "graph/comtrade,2024,2025,https://w3id.org/dyad/ontology#Alteration,https://w3id.org/dyad/id/state/BLR,"
                + "https://w3id.org/dyad/ontology#tradeValue,,1,https://w3id.org/dyad/id/flow/comtrade/CHN/BLR/E/TOTAL/2024,"
                + "3300000000.0,6579000000.0"),
        rows);
    assertTrue(
        rows.contains(
            "#VerdictChange,,,https://w3id.org/dyad/id/claim/pinelyte-chinese-exports-2022-2024,1,"),
        rows);
  }

  /** The rows of the shipped question over the file that was written. */
  private static String changesBetweenEditions(Path changes) throws IOException {
    Query question =
        Questions.load(Path.of("queries")).byTheme().get("provenance").stream()
            .filter(one -> one.name().equals("changes-between-editions"))
            .findFirst()
            .orElseThrow()
            .query();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Model model = RDFDataMgr.loadModel(changes.toString());
    try (QueryExecution execution = QueryExecution.model(model).query(question).build()) {
      ResultSetFormatter.outputAsCSV(out, execution.execSelect());
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csvHasARowAChange() throws IOException {
    Invocation diff =
        dyad("diff", "comtrade", edition("2024", 5, 7), edition("2025", 6, 7), "--format", "csv");
    assertEquals(
        """
        change,thing,class,states,measure,before,after
        altered,https://w3id.org/dyad/id/flow/comtrade/CHN/BLR/E/TOTAL/2024,\
        http://purl.org/linked-data/cube#Observation,BLR;CHN,https://w3id.org/dyad/ontology#tradeValue,5.0,6.0
        """,
        diff.out().replace("\r\n", "\n"));
  }

  @Test
  void whatIsNoSourceOrNoFileIsTold() throws IOException {
    Invocation wrong = dyad("diff", "nothing", folder, folder);
    assertEquals(ExitCode.ERROR, wrong.exit());
    assertTrue(wrong.err().contains("there is no source \"nothing\""), wrong::err);
    Invocation missing = dyad("diff", "comtrade", folder.resolve("none"), folder);
    assertEquals(ExitCode.ERROR, missing.exit());
    assertTrue(missing.err().contains("none"), missing::err);
  }
}
