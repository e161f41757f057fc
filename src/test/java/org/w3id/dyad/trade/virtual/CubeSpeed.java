package org.w3id.dyad.trade.virtual;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.w3id.dyad.rdf.Unit;
import org.w3id.dyad.trade.CubeWriter;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.ProductCode;
import org.w3id.dyad.trade.Quantity;
import org.w3id.dyad.trade.Reporting;
import org.w3id.dyad.trade.Route;
import org.w3id.dyad.trade.TradeFlow;
import org.w3id.dyad.trade.synthetic.GeneratedTrade;

/**
 * Measures the questions of {@code src/test/resources/trade/speed} in this process, without HTTP:
 * warm medians in milliseconds. With {@code explain} it prints each plan and the SQL that was sent.
 *
 * <p>Arguments: a folder, in which the made-up flows are kept from run to run; how many flows (10
 * million); {@code explain} or how often each question is asked (9); a part of a question's name.
 */
final class CubeSpeed {

  private static final Path QUERIES = Path.of("src/test/resources/trade/speed");
  private static final long SECONDS = 120;

  private CubeSpeed() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    long rows = arguments.length > 1 ? Long.parseLong(arguments[1]) : 10_000_000;
    String mode = arguments.length > 2 ? arguments[2] : "9";
    String part = arguments.length > 3 ? arguments[3] : "";
    if (!Files.isDirectory(folder)) {
      make(folder, rows);
    }
    DatasetGraph base = surroundings();
    try (DuckDbStore store = DuckDbStore.open(folder)) {
      base.begin(TxnType.READ);
      VirtualDataset data = VirtualDataset.of(base, store);
      base.end();
      for (Path file : files(part)) {
        Query query = QueryFactory.create(Files.readString(file));
        String result =
            mode.equals("explain")
                ? Txn.calculateRead(data, () -> QueryExplanation.of(data, query, SECONDS))
                : measured(query, data, Integer.parseInt(mode));
        System.out.printf("%-36s %s%n", file.getFileName(), result);
      }
    }
  }

  private static List<Path> files(String part) throws IOException {
    try (Stream<Path> all = Files.list(QUERIES)) {
      return all.filter(file -> file.getFileName().toString().contains(part)).sorted().toList();
    }
  }

  private static String measured(Query query, VirtualDataset data, int times) {
    double[] millis = new double[times];
    int rows = 0;
    for (int i = -2; i < times; i++) {
      long start = System.nanoTime();
      rows = Answer.of(query, data, SECONDS).rows().size();
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    return "%7.1f ms (%.1f to %.1f), %d rows"
        .formatted(millis[times / 2], millis[0], millis[times - 1], rows);
  }

  // What is asked

  /** Flows of BACI, and the totals of each pair and year as both sides would report them. */
  private static void make(Path folder, long rows) throws IOException {
    Path files = Files.createTempDirectory("generated-trade");
    new GeneratedTrade(rows, 1).writeTo(files);
    Map<String, String> states = states(files);
    Map<String, BigDecimal> totals = new HashMap<>();
    try (CubeWriter writer = new CubeWriter(folder, "baci");
        Stream<Path> all = Files.walk(files)) {
      for (Path file : all.filter(each -> isFlows(each)).sorted().toList()) {
        read(file, states, totals, writer);
      }
      writer.finish((flow, kept, left, same) -> {});
    }
    try (CubeWriter writer = new CubeWriter(folder, "comtrade")) {
      for (Map.Entry<String, BigDecimal> total : totals.entrySet()) {
        String[] key = total.getKey().split(" ");
        writer.add(total(key, TradeFlow.Side.EXPORTER, total.getValue()));
        BigDecimal received = total.getValue().multiply(new BigDecimal("1.07"));
        writer.add(total(key, TradeFlow.Side.IMPORTER, received));
      }
      writer.finish((flow, kept, left, same) -> {});
    }
  }

  private static boolean isFlows(Path file) {
    return file.getFileName().toString().matches("BACI_.*_Y[0-9]{4}_.*\\.csv");
  }

  private static Map<String, String> states(Path files) throws IOException {
    Map<String, String> states = new HashMap<>();
    try (Stream<Path> all = Files.walk(files)) {
      Path list =
          all.filter(file -> file.getFileName().toString().startsWith("country_codes"))
              .findFirst()
              .orElseThrow();
      List<String> lines = Files.readAllLines(list);
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(",");
        states.put(fields[0], fields[fields.length - 1]);
      }
    }
    return states;
  }

  private static void read(
      Path file, Map<String, String> states, Map<String, BigDecimal> totals, CubeWriter writer)
      throws IOException {
    String name = file.getFileName().toString();
    int number = 1;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split(",");
        String exporter = states.get(fields[1]);
        String importer = states.get(fields[2]);
        BigDecimal value = new BigDecimal(fields[4]).scaleByPowerOfTen(3);
        boolean weighed = !fields[5].trim().equals("NA");
        writer.add(
            new TradeFlow(
                "baci",
                new Route(exporter, importer),
                Reporting.by(TradeFlow.Side.RECONCILED),
                new ProductCode("HS2022", fields[3]),
                Integer.parseInt(fields[0]),
                value,
                weighed ? new Quantity(new BigDecimal(fields[5].trim()), Unit.TONNE) : null,
                name + ":" + ++number));
        totals.merge(exporter + " " + importer + " " + fields[0], value, BigDecimal::add);
      }
    }
  }

  private static TradeFlow total(String[] key, TradeFlow.Side side, BigDecimal value) {
    int year = Integer.parseInt(key[2]);
    return new TradeFlow(
        "comtrade",
        new Route(key[0], key[1]),
        Reporting.by(side),
        ProductCode.ALL,
        year,
        value,
        null,
        null);
  }

  /** A control list, partnerships, and labels of products. */
  private static DatasetGraph surroundings() {
    StringBuilder text =
        new StringBuilder(
            """
            PREFIX dyad: <https://w3id.org/dyad/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            BASE <https://w3id.org/dyad/id/>
            """);
    for (String code :
        List.of("854231", "854232", "854233", "854239", "851762", "852691", "853221", "847150")) {
      text.append(
          "<https://w3id.org/dyad/graph/control-list> { <entry/%1$s> dyad:isEntryOf <control-list/chpl> ; dyad:hasProduct <product/HS2022/%1$s> . }\n"
              .formatted(code));
    }
    text.append("<https://w3id.org/dyad/graph/labels> {\n");
    for (int code = 10_000; code < 980_000; code += 10) {
      text.append("<product/HS2022/%1$06d> skos:prefLabel 'goods %1$06d'@en .\n".formatted(code));
    }
    text.append("}\n<https://w3id.org/dyad/graph/inferred> {\n");
    for (String state : List.of("BLR", "RUS", "PAK", "KAZ", "SRB", "HUN", "UZB", "DEU", "BRA")) {
      text.append(
          "<status/%1$s> dyad:hasParty <state/CHN>, <state/%1$s> ; dyad:atLeastTier <tier/piie-pecking-order-2> .\n"
              .formatted(state));
    }
    text.append("}\n");
    DatasetGraph base = DatabaseMgr.createDatasetGraph();
    base.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(base, () -> RDFParser.fromString(text.toString(), Lang.TRIG).parse(base));
    return base;
  }
}
