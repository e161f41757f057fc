package org.w3id.dyad.trade.virtual.sql;

import java.util.Map;
import org.w3id.dyad.trade.virtual.mapping.Rel;

/** What makes SQL of one kind of relation asks of the compiler: the SQL of its parts, and names. */
interface SqlContext {

  /**
   * The SQL of a relation.
   *
   * @throws NotMovableException if it cannot be said in SQL with the same meaning
   */
  Select compile(Rel rel);

  /**
   * The SQL of a relation over sums instead of flows, of which {@link Sums} has told that it may.
   */
  Select compileOfSums(Rel rel);

  /** The query, or the same as a derived table if it is more than a selection. */
  Select plain(Select select);

  /** A name that no other table of the query has. */
  String alias();

  /** The values of the parts outside; a part that has none yet counts as promising. */
  Map<Rel.Side, SqlTable> tables();

  /** Whether what is compiled now is of sums. */
  boolean isSumming();
}
