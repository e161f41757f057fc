package org.w3id.dyad.source.api;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.trade.TradeFlow;

/**
 * What one record says: facts, flows, and remarks on its values. It is kept back until the whole
 * record is understood, so that a record is used or rejected, never half: {@link #commit} or {@link
 * #reject} ends it, and the draft serves for the next record.
 */
public final class Draft {
  private record Remark(String column, String value, String reason) {}

  private final Sink sink;
  private final Facts facts = new Facts();
  private final List<TradeFlow> flows = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Runnable> undo = new ArrayList<>();

  /**
   * An empty draft that ends in a sink. One draft serves for all files of a reading: what many
   * records share is then said once.
   */
  public Draft(Sink sink) {
    this.sink = sink;
  }

  /** Where it ends, for what does not come from a record. */
  public Sink sink() {
    return sink;
  }

  /** Begins to describe a thing of a class. */
  public Facts.Thing about(IRI iri, IRI type) {
    return facts.about(iri, type);
  }

  /** Goes on describing a thing whose class is said elsewhere. */
  public Facts.Thing about(IRI iri) {
    return facts.about(iri);
  }

  /** Whether nothing was said yet about a thing that many records share. */
  public boolean isNew(IRI thing) {
    return facts.isNew(thing);
  }

  /** Whether a thing that many records share was described with an earlier record. */
  public boolean isTold(IRI thing) {
    return facts.isTold(thing);
  }

  /** Says that goods flowed. */
  public void flow(TradeFlow flow) {
    flows.add(flow);
  }

  /** Remarks on a value that is used, or left out while the rest of the record is used. */
  public void remark(String column, String value, String reason) {
    remarks.add(new Remark(column, value, reason));
  }

  /** Says what is undone if the record is rejected. */
  public void whenRejected(Runnable undoing) {
    undo.add(undoing);
  }

  /** Writes what was said and counts the record as used. */
  public void commit(String file, long line) {
    for (TradeFlow flow : flows) {
      sink.flow(flow);
    }
    for (Remark remark : remarks) {
      sink.remark(file, line, remark.column(), remark.value(), remark.reason());
    }
    facts.write(sink);
    clear();
  }

  /** Drops what was said and counts the record as rejected. */
  public void reject(String file, long line, String column, String value, String reason) {
    sink.reject(file, line, column, value, reason);
    undo.forEach(Runnable::run);
    clear();
  }

  private void clear() {
    facts.drop();
    flows.clear();
    remarks.clear();
    undo.clear();
  }
}
