package org.w3id.dyad.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.rdf.Nodes;

/**
 * Tells an empty answer that means “no” from one that means “not known here”, by what the graph
 * says of its own coverage ({@code dyad:Coverage}). Without a full register of what was asked for,
 * nothing follows. Call within one read transaction: what was found once is kept.
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

  /** When a state is counted as one: a former one by its dates, another by all lists of states. */
  private static final String LIFE =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT DISTINCT ?label ?start ?end ?isFormer
      WHERE {
        BIND(EXISTS { ?state a dyad:HistoricalState } AS ?isFormer)
        {
          ?state a dyad:HistoricalState ; dyad:hasPeriod ?period .
        } UNION {
          ?listing dyad:listsState ?state ; dyad:hasPeriod ?period .
          FILTER NOT EXISTS { ?state a dyad:HistoricalState }
          # The other lists do not tell when a state began and ended.
          FILTER EXISTS {
            VALUES ?list { dyad:CowStateSystem dyad:GleditschWardStates }
            ?counted dyad:listsState ?state ; dyad:isOnStateList ?list .
          }
        }
        ?state rdfs:label ?label .
        ?period dyad:earliestStart ?start .
        OPTIONAL { ?period dyad:latestEnd ?end }
        FILTER(LANG(?label) = "en")
      }
      ORDER BY ?label ?start ?end
      """;

  private static final String LOADED =
      """
      PREFIX dcat: <http://www.w3.org/ns/dcat#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      SELECT DISTINCT ?title
      WHERE {
        GRAPH <https://w3id.org/dyad/graph/provenance> {
          ?set a dcat:Dataset ; dcterms:title ?title ; dcterms:publisher ?publisher ; prov:wasDerivedFrom ?file .
          # The shipped tables, of which dyad:Coverage tells.
          FILTER(STR(?publisher) != "Dyad")
        }
      }
      ORDER BY ?title
      """;

  private final Function<Query, QueryExec> executions;
  private final Map<List<Object>, List<Binding>> known = new HashMap<>();

  /** What a data set says of its coverage. */
  public Coverages(DatasetGraph data) {
    this(query -> QueryExec.dataset(data).query(query).build());
  }

  /** What is told of coverage wherever queries are executed, such as at an endpoint. */
  public Coverages(Function<Query, QueryExec> executions) {
    this.executions = executions;
  }

  /**
   * What it means if a question has no rows.
   *
   * @param values what is set, as for {@link Question#with}
   */
  public Absence absence(Question question, Map<String, List<String>> values) {
    Asked asked = Asked.of(question, values);
    if (asked.kind().isEmpty() || asked.days().isEmpty()) {
      return unknown();
    }
    Days days = asked.days().get();
    return notYetOrNoLonger(asked, days).orElseGet(() -> byRegisters(asked, days));
  }

  private Absence byRegisters(Asked asked, Days days) {
    List<Register> registers =
        registers(asked.kind()).stream().filter(register -> register.isOn(asked)).toList();
    return first(registers, register -> register.days().contains(days))
        .map(register -> register.absence(Absence.Meaning.NONE))
        .or(
            () ->
                first(registers, register -> register.days().overlaps(days))
                    .map(register -> register.absence(Absence.Meaning.NONE_WITHIN)))
        .orElseGet(() -> outside(registers));
  }

  private Absence outside(List<Register> registers) {
    return registers.stream()
        .max(Comparator.comparing(register -> register.days().last()))
        .map(register -> register.absence(Absence.Meaning.NOT_KNOWN))
        .orElseGet(this::unknown);
  }

  /** No register tells; of what a user loaded, nothing says how complete it is. */
  private Absence unknown() {
    List<String> loaded = rows(LOADED, Map.of()).stream().map(row -> text(row, "title")).toList();
    return new Absence(Absence.Meaning.NOT_KNOWN, new Absence.NoSource(loaded));
  }

  private static Optional<Register> first(List<Register> registers, Predicate<Register> wanted) {
    return registers.stream().filter(wanted).findFirst();
  }

  /**
   * A former state had no relations when it was none. Of a state of today one may mean what was
   * there before it, of which nothing follows.
   */
  private Optional<Absence> notYetOrNoLonger(Asked asked, Days days) {
    return asked.things().stream()
        .flatMap(thing -> life(thing).stream())
        .filter(life -> life.times().stream().noneMatch(days::overlaps))
        .findFirst()
        .map(Coverages::outside);
  }

  private static Absence outside(Absence.NoState life) {
    return new Absence(life.isFormer() ? Absence.Meaning.NONE : Absence.Meaning.NOT_KNOWN, life);
  }

  /** When a thing is counted as a state, if it ever is. */
  private Optional<Absence.NoState> life(Node thing) {
    List<Binding> rows = rows(LIFE, Map.of("state", thing));
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Absence.NoState(
                    thing,
                    text(row, "label"),
                    Days.joined(rows.stream().map(Coverages::days).toList()),
                    text(row, "isFormer").equals("true")));
  }

  private List<Register> registers(String kind) {
    Map<String, Register> registers = new LinkedHashMap<>();
    for (Binding row : rows(REGISTERS, Map.of("kind", Nodes.term(kind)))) {
      Set<Node> only = new LinkedHashSet<>();
      if (row.contains("only")) {
        only.add(row.get("only"));
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
  private static Days days(Binding row) {
    return new Days(
        row.contains("start") ? LocalDate.parse(text(row, "start")) : Days.ALL.first(),
        row.contains("end") ? LocalDate.parse(text(row, "end")) : Days.ALL.last());
  }

  /** Many questions of one page are about the same states and kinds. */
  private List<Binding> rows(String text, Map<String, Node> values) {
    return known.computeIfAbsent(List.of(text, values), unknown -> found(text, values));
  }

  private List<Binding> found(String text, Map<String, Node> values) {
    ParameterizedSparqlString query = new ParameterizedSparqlString(text);
    values.forEach(query::setParam);
    List<Binding> rows = new ArrayList<>();
    try (QueryExec execution = executions.apply(query.asQuery())) {
      execution.select().forEachRemaining(rows::add);
    }
    return rows;
  }

  private static String text(Binding row, String variable) {
    return row.get(variable).getLiteralLexicalForm();
  }
}
