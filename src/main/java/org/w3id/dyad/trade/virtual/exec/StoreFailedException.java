package org.w3id.dyad.trade.virtual.exec;

import java.sql.SQLException;
import org.apache.jena.query.QueryExecException;

/**
 * The store of the trade flows has failed. The query is not to blame; the message has the SQL and
 * may have addresses, and is for the operator of the store.
 */
public final class StoreFailedException extends QueryExecException {
  private static final long serialVersionUID = 1L;

  private final boolean isTemporary;

  StoreFailedException(String message, SQLException cause) {
    this(message, cause, false);
  }

  StoreFailedException(String message, SQLException cause, boolean isTemporary) {
    super(message, cause);
    this.isTemporary = isTemporary;
  }

  /** Whether the same query may succeed later: a machine of the store is gone. */
  public boolean isTemporary() {
    return isTemporary;
  }
}
