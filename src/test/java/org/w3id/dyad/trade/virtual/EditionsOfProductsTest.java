package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.trade.CubeWriter;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.ProductCode;
import org.w3id.dyad.trade.Reporting;
import org.w3id.dyad.trade.Route;
import org.w3id.dyad.trade.TradeFlow;

/**
 * The Common High Priority List is in HS2022; flows under the codes of an older edition reach it
 * through the correspondence, and the answer tells which of these codes were split.
 */
final class EditionsOfProductsTest {

  private static final Path QUESTION = Path.of("queries/security/listed-goods-in-every-edition.rq");

  /**
   * HS2017 854231 became 854231. HS2017 852580 was split into 852581 and 852589, of which the list
   * has the second; 848620 is listed and has no flows.
   */
  private static final String LIST_AND_CORRESPONDENCE =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX entry: <https://w3id.org/dyad/id/control-list-entry/>
      PREFIX list: <https://w3id.org/dyad/id/control-list/>
      PREFIX link: <https://w3id.org/dyad/id/concept-association/>
      PREFIX old: <https://w3id.org/dyad/id/product/HS2017/>
      PREFIX new: <https://w3id.org/dyad/id/product/HS2022/>
      PREFIX xkos: <http://rdf-vocabulary.ddialliance.org/xkos#>
      <https://w3id.org/dyad/graph/control-list> {
        entry:a dyad:isEntryOf list:chpl ; dyad:controlTier "1" ; dyad:hasProduct new:854231 .
        entry:b dyad:isEntryOf list:chpl ; dyad:controlTier "2" ; dyad:hasProduct new:852589 .
        entry:c dyad:isEntryOf list:chpl ; dyad:controlTier "4" ; dyad:hasProduct new:848620 .
      }
      <https://w3id.org/dyad/graph/hs> {
        link:a xkos:sourceConcept new:854231 ; xkos:targetConcept old:854231 .
        link:b xkos:sourceConcept new:852589 ; xkos:targetConcept old:852580 .
        link:c xkos:sourceConcept new:852581 ; xkos:targetConcept old:852580 .
        link:d xkos:sourceConcept new:010121 ; xkos:targetConcept old:010121 .
      }
      """;

  @TempDir Path folder;

  @Test
  void oldCodesReachTheListAndSplitOnesAreTold() throws IOException {
    try (CubeWriter writer = new CubeWriter(folder, "comtrade")) {
      writer.add(flow("HS2022", "854231", 2023, "700"));
      writer.add(flow("HS2017", "854231", 2019, "300"));
      writer.add(flow("HS2017", "854231", 2020, "310"));
      writer.add(flow("HS2017", "852580", 2019, "50"));
      writer.add(flow("HS2017", "010121", 2019, "5"));
      writer.add(flow("HS2012", "854231", 2012, "9"));
      writer.finish((flow, kept, left, same) -> {});
    }
    assertEquals(
        List.of(
            "4 848620 HS2022 848620 same edition - - - -",
            "2 852589 HS2022 852589 same edition - - - -",
            "2 852589 HS2017 852580 one to many 2 1 2019 50.0",
            "1 854231 HS2022 854231 same edition - - 2023 700.0",
            "1 854231 HS2017 854231 one to one 1 1 2019 300.0",
            "1 854231 HS2017 854231 one to one 1 1 2020 310.0"),
        rows());
  }

  private static TradeFlow flow(String edition, String code, int year, String value) {
    return new TradeFlow(
        "comtrade",
        new Route("CHN", "BLR"),
        Reporting.by(TradeFlow.Side.EXPORTER),
        new ProductCode(edition, code),
        year,
        new BigDecimal(value),
        null,
        "made-up.csv:1");
  }

  private List<String> rows() throws IOException {
    DatasetGraph base = DatabaseMgr.createDatasetGraph();
    base.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(
        base, () -> RDFParser.fromString(LIST_AND_CORRESPONDENCE, Lang.TRIG).parse(base));
    List<String> rows = new ArrayList<>();
    String question = Files.readString(QUESTION);
    base.begin(TxnType.READ);
    try (DuckDbStore store = DuckDbStore.open(folder);
        QueryExec execution =
            QueryExec.dataset(VirtualDataset.of(base, store))
                .query(QueryFactory.create(question))
                .build()) {
      RowSet found = execution.select();
      found.forEachRemaining(
          row -> {
            List<String> cells = new ArrayList<>();
            for (String name :
                List.of(
                    "tier", "product", "edition", "code", "mapping", "codes", "listed", "year",
                    "value")) {
              cells.add(cell(row.get(Var.alloc(name))));
            }
            rows.add(String.join(" ", cells));
          });
    } finally {
      base.end();
    }
    return rows;
  }

  private static String cell(Node node) {
    if (node == null) {
      return "-";
    }
    return node.isURI()
        ? node.getURI().substring(node.getURI().lastIndexOf('/') + 1)
        : node.getLiteralLexicalForm();
  }
}
