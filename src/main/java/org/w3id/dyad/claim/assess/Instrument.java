package org.w3id.dyad.claim.assess;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.Reading;
import org.w3id.dyad.claim.Settings;
import org.w3id.dyad.claim.Span;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.PreparedQuestion;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.rdf.Unit;

/**
 * A query of {@code queries/indicators/}, set for a claim: whom, what and when come from the claim,
 * unless settings say otherwise. Answers are kept, since several claims ask the same of one data
 * set.
 */
final class Instrument {
  private static final String ALWAYS_FROM = "1900";
  private static final String ALWAYS_TO = "2100";
  private static final Set<String> FROM_THE_CLAIM =
      Set.of("state", "partner", "indicator", "start", "end", "from", "to", "date");

  private final Question question;
  private final PreparedQuestion prepared;
  private final Set<String> columns;
  private final Map<List<Object>, List<Reading>> answers = new HashMap<>();

  Instrument(Question question) {
    this.question = question;
    this.prepared = new PreparedQuestion(question);
    this.columns = Set.copyOf(question.query().getResultVars());
  }

  /** The name of the query. */
  String name() {
    return question.name();
  }

  /** Whether it compares two years, which may come from two sources. */
  boolean comparesTwoYears() {
    return question.parameter("twoSources").isPresent();
  }

  /** Whether it gives a value for each year or each published period, whichever these are. */
  boolean givesAnyPeriod() {
    return columns.contains("year") || columns.contains("start") && !has("start");
  }

  /**
   * Whether readings of other times tell something about a claim: those of a stretch between two
   * other years do not.
   */
  boolean hasNeighbours(Settings settings) {
    return givesAnyPeriod() && settings.first("measure").filter(m -> !m.equals("growth")).isEmpty();
  }

  /** Whether a year within a longer period that a claim speaks of is enough to decide it. */
  boolean decidesByYear() {
    return columns.contains("year") || columns.contains("target");
  }

  private boolean has(String parameter) {
    return question.parameter(parameter).isPresent();
  }

  /**
   * The settings for a claim.
   *
   * @return nothing if the claim does not say what the query must know
   */
  Optional<Settings> settingsFor(Claim claim, Settings explicit) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      List<String> stated = stated(parameter, claim, explicit);
      if (!stated.isEmpty()) {
        values.put(parameter.name(), stated);
      } else if (FROM_THE_CLAIM.contains(parameter.name()) && parameter.defaults().get(0) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Settings(values));
  }

  /** What settings say, where {@code @subject} and {@code @counterpart} are those of the claim. */
  private List<String> stated(Parameter parameter, Claim claim, Settings explicit) {
    List<String> stated = explicit.of(parameter.name());
    if (stated.isEmpty()) {
      return told(parameter, claim).stream().toList();
    }
    return stated.stream()
        .flatMap(
            value ->
                switch (value) {
                  case "@subject" -> iri(claim.number().subject()).stream();
                  case "@counterpart" -> iri(claim.number().counterpart()).stream();
                  default -> Stream.of(value);
                })
        .toList();
  }

  private Optional<String> told(Parameter parameter, Claim claim) {
    Claim.Number number = claim.number();
    Span period = claim.evidencePeriod();
    return switch (parameter.name()) {
      case "state" -> iri(number.subject());
      case "partner" -> iri(number.counterpart());
      case "indicator" -> iri(number.indicator());
      case "product" -> Optional.of(iri(number.product()).orElse("product/TOTAL"));
      case "start" -> text(claim.period().start());
      case "end" -> text(claim.period().end());
      case "from" -> from(parameter, claim.period());
      case "to" -> to(parameter, comparesTwoYears() ? claim.period() : period);
      case "date" -> date(claim);
      default -> Optional.empty();
    };
  }

  private static Optional<String> iri(String iri) {
    return text(iri).map(filled -> "<" + filled + ">");
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(filled -> !filled.isEmpty());
  }

  private Optional<String> from(Parameter parameter, Span period) {
    if (columns.contains("year")) {
      return Optional.of(ALWAYS_FROM);
    }
    if (comparesTwoYears()) {
      if (!period.isOfYears() || period.isOneYear() && !name().equals("growth")) {
        return Optional.empty();
      }
      int first = period.firstYear();
      return Optional.of(Integer.toString(period.isOneYear() ? first - 1 : first));
    }
    return period.isUnknown()
        ? Optional.empty()
        : Optional.of(isDay(parameter) ? period.firstDay() : period.firstDay().substring(0, 4));
  }

  private Optional<String> to(Parameter parameter, Span period) {
    if (columns.contains("year")) {
      return Optional.of(ALWAYS_TO);
    }
    if (period.isUnknown() || comparesTwoYears() && !period.isOfYears()) {
      return Optional.empty();
    }
    return Optional.of(isDay(parameter) ? period.lastDay() : period.lastWholeYear());
  }

  private static boolean isDay(Parameter parameter) {
    Node example = parameter.defaults().get(0);
    return example.isLiteral() && example.getLiteralDatatypeURI().endsWith("#date");
  }

  private static Optional<String> date(Claim claim) {
    if (!claim.period().isUnknown()) {
      return Optional.of(claim.evidencePeriod().lastDay());
    }
    return text(claim.saidOn()).map(said -> new Span(said, said).lastDay());
  }

  /** The stretch of time that a claim asks for, under one of its alternatives. */
  Span asked(Claim claim, Settings alternative) {
    Optional<String> from =
        Stream.of("baseFrom", "from", "start")
            .flatMap(name -> alternative.first(name).stream())
            .findFirst();
    Optional<String> to = alternative.first("to").or(() -> alternative.first("end"));
    Optional<String> date = alternative.first("date");
    if (date.isPresent()) {
      return new Span(date.get(), date.get());
    }
    if (from.isPresent() || to.isPresent()) {
      return new Span(from.orElse(claim.period().start()), to.orElse(claim.period().end()));
    }
    return claim.period().isUnknown() && has("date")
        ? new Span(claim.saidOn(), claim.saidOn())
        : givesAnyPeriod() || comparesTwoYears() ? claim.period() : claim.evidencePeriod();
  }

  /**
   * What the query gives with these settings, readings that say the same joined into one.
   *
   * @param asked the stretch of time that they are of, unless the rows name another
   */
  List<Reading> read(DatasetGraph data, Settings settings, Span asked) {
    return answers.computeIfAbsent(
        List.of(settings, asked), question -> ask(data, settings, asked));
  }

  private List<Reading> ask(DatasetGraph data, Settings settings, Span asked) {
    Map<List<Object>, Reading> readings = new LinkedHashMap<>();
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(data))
            .query(prepared.with(known(settings)))
            .build()) {
      execution
          .execSelect()
          .forEachRemaining(
              row ->
                  reading(row, asked)
                      .ifPresent(
                          reading ->
                              readings.merge(
                                  reading.content(),
                                  reading,
                                  (one, more) -> one.joinedBy(more.rows()))));
    }
    return List.copyOf(readings.values());
  }

  private Map<String, List<String>> known(Settings settings) {
    Map<String, List<String>> known = new LinkedHashMap<>(settings.values());
    known.keySet().removeIf(name -> !has(name));
    return known;
  }

  private Optional<Reading> reading(QuerySolution row, Span asked) {
    if (!row.contains("value") || !row.contains("source")) {
      return Optional.empty();
    }
    SortedSet<String> rows = new TreeSet<>(List.of(text(row, "rows").strip().split(" ")));
    rows.remove("");
    String other = text(row, "otherSource");
    return Optional.of(
        new Reading(
            new Reading.Origin(text(row, "source"), text(row, "viewpoint")),
            other.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading.Origin(other, text(row, "otherViewpoint"))),
            period(row, asked),
            text(row, "method"),
            amount(row),
            text(row, "level"),
            rows));
  }

  private static Reading.Amount amount(QuerySolution row) {
    return new Reading.Amount(
        new BigDecimal(text(row, "value")),
        text(text(row, "maximum")).map(BigDecimal::new),
        new Unit(text(row, "unit")),
        Reading.Coverage.of(text(row, "complete")));
  }

  /** The period that the row names, or else the one that was asked for. */
  private Span period(QuerySolution row, Span asked) {
    if (columns.contains("start")) {
      return new Span(text(row, "start"), text(row, "end"));
    }
    if (columns.contains("year")) {
      return new Span(text(row, "year"), text(row, "year"));
    }
    if (comparesTwoYears()) {
      return new Span(text(row, "from"), text(row, "to"));
    }
    return asked;
  }

  private static String text(QuerySolution row, String column) {
    RDFNode node = row.get(column);
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
  }
}
