package org.w3id.dyad.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.rdf.Iris;

/**
 * Tells an empty answer that means “no” from one that means “not known here”, by what the graph
 * says of its own coverage ({@code dyad:Coverage}). Without a full register of what was asked for,
 * nothing follows. Call within a read transaction.
 */
public final class Coverages {
  private static final String REGISTERS =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?coverage ?title ?start ?end ?only
      WHERE {
        ?kind rdfs:subClassOf* ?covered .
        ?coverage dyad:coversKind ?covered ; dyad:hasCompleteness dyad:FullRegister ;
          prov:hadPrimarySource/dcterms:title ?title .
        OPTIONAL { ?coverage dyad:coversOnly ?only }
        OPTIONAL { ?coverage dyad:hasPeriod/dyad:earliestStart ?start }
        OPTIONAL { ?coverage dyad:hasPeriod/dyad:latestEnd ?end }
      }
      ORDER BY ?coverage ?title ?only
      """;
  private static final String FORMER_STATE =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?label ?start ?end
      WHERE {
        ?state a dyad:HistoricalState ; rdfs:label ?label ; dyad:hasPeriod ?period .
        ?period dyad:earliestStart ?start ; dyad:latestEnd ?end .
        FILTER(LANG(?label) = "en")
      }
      ORDER BY ?label ?start ?end
      """;

  private final DatasetGraph data;

  /** What a data set says of its coverage. */
  public Coverages(DatasetGraph data) {
    this.data = data;
  }

  /**
   * What it means if a question has no rows.
   *
   * @param values what is set, as for {@link Question#with}
   */
  public Absence absence(Question question, Map<String, List<String>> values) {
    Asked asked = Asked.of(question, values);
    if (asked.kind().isEmpty() || asked.days().isEmpty()) {
      return Absence.notKnown("no source in the graph has all of this");
    }
    Days days = asked.days().get();
    Optional<String> former = notYetOrNoLonger(asked, days);
    return former.map(Absence::none).orElseGet(() -> byRegisters(asked, days));
  }

  private Absence byRegisters(Asked asked, Days days) {
    List<Register> registers =
        registers(asked.kind()).stream().filter(register -> register.isOn(asked)).toList();
    return first(registers, register -> register.days().contains(days))
        .map(register -> Absence.none(register.words()))
        .or(
            () ->
                first(registers, register -> register.days().overlaps(days))
                    .map(register -> Absence.noneWithin(register.words())))
        .orElseGet(() -> outside(registers));
  }

  private static Absence outside(List<Register> registers) {
    return registers.stream()
        .max(Comparator.comparing(register -> register.days().last()))
        .map(register -> Absence.notKnown(register.words() + ", of another time"))
        .orElseGet(() -> Absence.notKnown("no source in the graph has all of this"));
  }

  private static Optional<Register> first(List<Register> registers, Predicate<Register> wanted) {
    return registers.stream().filter(wanted).findFirst();
  }

  /** A former state that did not exist at any time asked for had no relations then. */
  private Optional<String> notYetOrNoLonger(Asked asked, Days days) {
    for (Node thing : asked.things()) {
      for (QuerySolution row : rows(FORMER_STATE, "state", thing)) {
        Days life = days(row);
        if (!life.overlaps(days)) {
          return Optional.of(text(row, "label") + " is counted as a state " + life + " only");
        }
      }
    }
    return Optional.empty();
  }

  private List<Register> registers(String kind) {
    Map<String, Register> registers = new LinkedHashMap<>();
    for (QuerySolution row : rows(REGISTERS, "kind", NodeFactory.createURI(Iris.ONTOLOGY + kind))) {
      Set<Node> only = new LinkedHashSet<>();
      if (row.contains("only")) {
        only.add(row.get("only").asNode());
      }
      registers.merge(
          row.get("coverage").toString(),
          new Register(text(row, "title"), only, days(row)),
          Coverages::joined);
    }
    return List.copyOf(registers.values());
  }

  private static Register joined(Register one, Register more) {
    Set<Node> only = new LinkedHashSet<>(one.only());
    only.addAll(more.only());
    return new Register(one.title(), only, one.days());
  }

  /** Of a year all days are meant. */
  private static Days days(QuerySolution row) {
    return new Days(
        row.contains("start") ? LocalDate.parse(text(row, "start")) : Days.ALL.first(),
        row.contains("end") ? LocalDate.parse(text(row, "end")) : Days.ALL.last());
  }

  private List<QuerySolution> rows(String text, String variable, Node value) {
    ParameterizedSparqlString query = new ParameterizedSparqlString(text);
    query.setParam(variable, value);
    List<QuerySolution> rows = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(data)).query(query.asQuery()).build()) {
      execution.execSelect().forEachRemaining(rows::add);
    }
    return rows;
  }

  private static String text(QuerySolution row, String variable) {
    return row.getLiteral(variable).getLexicalForm();
  }
}
