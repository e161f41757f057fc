package org.w3id.dyad.trade.virtual.exec;

import java.sql.SQLException;
import org.apache.jena.query.QueryExecException;

/**
 * The store of the trade flows has failed. The query is not to blame; the message has the SQL and
 * may have addresses, and is for the operator of the store.
 */
public final class StoreFailedException extends QueryExecException {
  private static final long serialVersionUID = 1L;

  StoreFailedException(String message, SQLException cause) {
    super(message, cause);
  }
}
