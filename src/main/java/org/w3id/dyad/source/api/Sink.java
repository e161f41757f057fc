package org.w3id.dyad.source.api;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.w3id.dyad.trade.TradeFlow;

/**
 * Where a source writes what it reads. Every row is read once and then either mapped or rejected,
 * so that {@code rows read = rows mapped + rows rejected} can be checked for any file.
 */
public interface Sink {

  /** Writes a statement into the source's own named graph. */
  void statement(Resource subject, IRI predicate, Value object);

  /** Writes a trade flow; sources write flows here and never as statements of their own. */
  void flow(TradeFlow flow);

  /** Counts a row that became statements. */
  void mapped();

  /** Counts and reports a row that could not be used. */
  void reject(String file, long line, String column, String value, String reason);

  /**
   * Reports a row that is used but deserves a remark, such as a duplicate or a value that was left
   * out; it is counted by {@link #mapped} too.
   */
  void remark(String file, long line, String column, String value, String reason);

  /** What takes the number of bytes that have been read, see {@link ReadProgress}. */
  default ReadProgress progress() {
    return ReadProgress.NONE;
  }
}
