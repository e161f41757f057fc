package org.w3id.dyad.source;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.w3id.dyad.source.api.ReadProgress;
import org.w3id.dyad.source.api.Rejection;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.trade.TradeFlow;

/** A sink for tests on large files: counts what it is given and keeps only the report. */
final class CountingOnlySink implements Sink {
  long statements;
  long flows;
  long mapped;
  long bytes;
  final List<Rejection> rejections = new ArrayList<>();
  final List<Rejection> remarks = new ArrayList<>();

  @Override
  public void statement(Resource subject, IRI predicate, Value object) {
    statements++;
  }

  @Override
  public void flow(TradeFlow flow) {
    flows++;
  }

  @Override
  public void mapped() {
    mapped++;
  }

  @Override
  public void reject(String file, long line, String column, String value, String reason) {
    rejections.add(new Rejection("", file, line, column, value, reason));
  }

  @Override
  public void remark(String file, long line, String column, String value, String reason) {
    remarks.add(new Rejection("", file, line, column, value, reason));
  }

  @Override
  public ReadProgress progress() {
    return count -> bytes += count;
  }
}
