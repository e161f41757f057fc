package org.w3id.dyad.assembly;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.release.Bridge;
import org.w3id.dyad.source.api.ReadProgress;
import org.w3id.dyad.source.api.Rejection;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Tally;
import org.w3id.dyad.trade.CubeWriter;
import org.w3id.dyad.trade.TradeFlow;
import org.w3id.dyad.trade.virtual.StatementsToRows;

/**
 * The sink of one source: hands statements on, keeps trade flows in columns, counts rows, and
 * reports what was not used. {@link #finish} writes the flows; without it none are kept.
 */
final class CountingSink implements Sink, AutoCloseable {
  private static final IRI CUBE_DATA_SET = iri("http://purl.org/linked-data/cube#DataSet");
  private static final IRI CUBE_STRUCTURE = iri("http://purl.org/linked-data/cube#structure");

  private final String source;
  private final RDFHandler out;
  private final Path trade;
  private final ReportFile report;
  private final BuildProgress progress;
  private final SimpleValueFactory values = SimpleValueFactory.getInstance();
  private long mapped;
  private long rejected;
  private long remarks;
  private long statements;
  private final StatementsToRows rows;
  private final RDFHandler intoRows;
  private CubeWriter flows;
  private final Set<String> cubes = new TreeSet<>();

  /** A sink for statements; flows are refused. */
  CountingSink(String source, RDFHandler out, ReportFile report, BuildProgress progress) {
    this(source, out, null, report, progress);
  }

  /**
   * A sink for statements and flows.
   *
   * @param source the source, the last part of its graph's name
   * @param trade the folder in which the files of its flows and other rows are made, if any
   */
  CountingSink(
      String source, RDFHandler out, Path trade, ReportFile report, BuildProgress progress) {
    this.source = source;
    this.out = out;
    this.trade = trade;
    this.rows = trade == null ? null : new StatementsToRows(trade, source, Bridge.triplesTo(out));
    this.intoRows = trade == null ? null : Bridge.into(rows);
    this.report = report;
    this.progress = progress;
  }

  @Override
  public void statement(Resource subject, IRI predicate, Value object) {
    boolean canBeRow = rows != null && subject instanceof IRI && rows.takes(subject.stringValue());
    (canBeRow ? intoRows : out).handleStatement(values.createStatement(subject, predicate, object));
    statements++;
  }

  @Override
  public void flow(TradeFlow flow) {
    try {
      if (flows == null) {
        flows = new CubeWriter(trade, source);
      }
      flows.add(flow);
      cubes.add(flow.dataset());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    statements += flow.statements();
  }

  /**
   * Writes the flows that came. Of two with one key the first is kept: a row that only repeats it
   * is remarked on, and one that contradicts it is rejected. Each data set of flows is described as
   * one of the Data Cube vocabulary.
   */
  void finish() throws IOException {
    if (flows != null) {
      flows.finish(this::repeated);
    }
    for (String cube : cubes) {
      statement(Iris.id("dataset", cube), RDF.TYPE, CUBE_DATA_SET);
      statement(Iris.id("dataset", cube), CUBE_STRUCTURE, Iris.term("TradeFlowStructure"));
    }
    if (rows != null) {
      rows.finish();
    }
  }

  private void repeated(String flow, String keptRecord, String record, boolean sameValue) {
    Rejection row = Repetition.of(source, flow, keptRecord, record, sameValue);
    if (sameValue) {
      remarks++;
      report.remarked(row);
    } else {
      mapped--;
      rejected++;
      report.rejected(row);
    }
  }

  @Override
  public void mapped() {
    mapped++;
    progress.at(source, mapped + rejected);
  }

  @Override
  public void reject(String file, long line, String column, String value, String reason) {
    rejected++;
    report.rejected(new Rejection(source, file, line, column, value, reason));
    progress.at(source, mapped + rejected);
  }

  @Override
  public void remark(String file, long line, String column, String value, String reason) {
    remarks++;
    report.remarked(new Rejection(source, file, line, column, value, reason));
  }

  @Override
  public ReadProgress progress() {
    return progress::read;
  }

  @Override
  public void close() throws IOException {
    try {
      if (flows != null) {
        flows.close();
      }
    } finally {
      if (rows != null) {
        rows.close();
      }
    }
  }

  Tally tally() {
    return new Tally(source, mapped + rejected, mapped, rejected, remarks, statements);
  }
}
