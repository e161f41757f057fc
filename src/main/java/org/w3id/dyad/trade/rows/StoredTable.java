package org.w3id.dyad.trade.rows;

import java.util.Set;

/**
 * A table that has rows.
 *
 * @param form its columns
 * @param sources the sources that have rows: their names, as in the column {@code graph}
 * @param hasSums whether there is a table {@code sums} too: rows summed over all that tells those
 *     of a pair, year, side and data set apart, with the number of {@code flows}
 */
public record StoredTable(TableForm form, Set<String> sources, boolean hasSums) {}
