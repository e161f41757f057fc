package org.w3id.dyad.trade.virtual.sql;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Rows that come into the cube as values.
 *
 * @param variables the variables that count
 * @param rows the rows, in which a variable can be unbound
 */
public record SqlTable(Set<Var> variables, List<Binding> rows) {}
