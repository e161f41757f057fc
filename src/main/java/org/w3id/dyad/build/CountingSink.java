package org.w3id.dyad.build;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.w3id.dyad.source.Rejection;
import org.w3id.dyad.source.Sink;
import org.w3id.dyad.source.Tally;
import org.w3id.dyad.trade.TradeFlow;

/** The sink of one source: hands statements on, counts rows, and reports what was not used. */
final class CountingSink implements Sink {
  private final String source;
  private final RDFHandler out;
  private final ReportFile report;
  private final Progress progress;
  private final SimpleValueFactory values = SimpleValueFactory.getInstance();
  private long mapped;
  private long rejected;
  private long remarks;
  private long statements;

  CountingSink(String source, RDFHandler out, ReportFile report, Progress progress) {
    this.source = source;
    this.out = out;
    this.report = report;
    this.progress = progress;
  }

  @Override
  public void statement(Resource subject, IRI predicate, Value object) {
    Statement statement = values.createStatement(subject, predicate, object);
    out.handleStatement(statement);
    statements++;
  }

  @Override
  public void flow(TradeFlow flow) {
    flow.describe(this::statement);
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
  public org.w3id.dyad.source.input.Progress progress() {
    return progress::read;
  }

  Tally tally() {
    return new Tally(source, mapped + rejected, mapped, rejected, remarks, statements);
  }
}
