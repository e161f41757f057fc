package org.w3id.dyad.trade.virtual.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.dyad.trade.rows.RowColumn;
import org.w3id.dyad.trade.rows.RowWriter;

/**
 * Reads a mapping backwards: makes a row of the statements on one subject, if the mapping makes
 * these statements, and no others, of the row.
 */
public final class RowReader {

  /** Up to so many digits the store of triples keeps a decimal by its value. */
  private static final int DIGITS = 14;

  private final Mapping mapping;
  private final String prefix;
  private final List<RowColumn> columns;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Stated> stated = new ArrayList<>();
  private final Map<Node, List<Stated>> byPredicate = new HashMap<>();

  private record Stated(Node predicate, TermMap map) {}

  /**
   * A row that was read.
   *
   * @param row a value or null for each column
   * @param others what is said that is not in the row, with properties that the mapping does not
   *     know
   */
  public record Read(List<Object> row, List<Triple> others) {}

  /** Reads by a mapping. */
  public RowReader(Mapping mapping) {
    this.mapping = mapping;
    this.prefix = mapping.subject().prefix();
    this.columns = mapping.form().columns();
    columns.forEach(column -> places.put(column.name(), places.size()));
    for (Node predicate : mapping.predicates()) {
      for (TermMap map : mapping.stated(predicate)) {
        Stated each = new Stated(predicate, map);
        stated.add(each);
        byPredicate.computeIfAbsent(predicate, key -> new ArrayList<>()).add(each);
      }
    }
  }

  /** The mapping. */
  public Mapping mapping() {
    return mapping;
  }

  /** Whether an IRI begins as those of rows do. */
  public boolean mayBeSubject(String iri) {
    return iri.startsWith(prefix);
  }

  /** Whether an IRI is one of rows. */
  public boolean isSubject(Node node) {
    return mapping.mayBeSubject(node);
  }

  /** The row of a subject; null if there is none that says the same. */
  public Read read(Node subject, List<Triple> triples) {
    Object[] row = new Object[columns.size()];
    if (!fill(row, mapping.subject(), mapping.subject().values(subject))) {
      return null;
    }
    Set<Stated> said = new HashSet<>();
    List<Triple> others = new ArrayList<>();
    for (Triple triple : triples) {
      if (mapping.objects(triple.getPredicate()).isEmpty()) {
        others.add(triple);
      } else if (!note(triple, row, said)) {
        return null;
      }
    }
    return isWhole(row) && stated.stream().allMatch(each -> said.contains(each) == makes(each, row))
        ? new Read(Arrays.asList(row), others)
        : null;
  }

  private boolean note(Triple triple, Object[] row, Set<Stated> said) {
    Node object = canonical(triple.getObject());
    for (Stated each : byPredicate.getOrDefault(triple.getPredicate(), List.of())) {
      Object[] values = each.map.values(object);
      if (values != null && fill(row, each.map, values)) {
        said.add(each);
        return true;
      }
    }
    return false;
  }

  /** As the store of triples gives a decimal back, and as rows do. */
  private static Node canonical(Node object) {
    if (!object.isLiteral() || !XSDDatatype.XSDdecimal.equals(object.getLiteralDatatype())) {
      return object;
    }
    try {
      BigDecimal number = new BigDecimal(object.getLiteralLexicalForm());
      return number.precision() > DIGITS ? object : NodeValue.makeDecimal(number).asNode();
    } catch (NumberFormatException e) {
      return object;
    }
  }

  /** Puts values in their columns; false if one is taken by another value, or does not hold it. */
  private boolean fill(Object[] row, TermMap map, Object[] values) {
    if (values == null) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      Integer place = places.get(map.columns().get(i));
      if (values[i] == null) {
        continue;
      }
      if (place == null
          || row[place] != null && !row[place].equals(values[i])
          || !RowWriter.holds(columns.get(place), values[i])) {
        return false;
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        row[places.get(map.columns().get(i))] = values[i];
      }
    }
    return true;
  }

  private boolean isWhole(Object[] row) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] == null && columns.get(i).isRequired()) {
        return false;
      }
    }
    return true;
  }

  private boolean makes(Stated each, Object[] row) {
    return each.map.term(values(each.map, row)) != null;
  }

  private Object[] values(TermMap map, Object[] row) {
    return map.columns().stream().map(name -> row[places.get(name)]).toArray();
  }

  /** The statements of a row, without what follows for every row. */
  public void describe(List<?> row, Consumer<Triple> out) {
    Object[] own = row.toArray();
    Node subject = mapping.subject().term(values(mapping.subject(), own));
    for (Stated each : stated) {
      Node object = each.map.term(values(each.map, own));
      if (object != null) {
        out.accept(Triple.create(subject, each.predicate, object));
      }
    }
  }
}
