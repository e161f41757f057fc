package org.w3id.dyad.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Tells whether a question asks for a day of which the graph knows nothing yet: what began and has
 * no end is answered for each later day too, without anybody having said that it still holds.
 */
public final class Horizon {
  private static final String DATE = "date";

  /** The last day on which a thing of a kind began or ended, or that a register covers. */
  private static final String NEWEST =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      SELECT (STR(MAX(?day)) AS ?newest) WHERE {
        { ?thing a dyad:KIND ; dyad:hasPeriod/(dyad:earliestStart|dyad:latestEnd) ?day }
        UNION
        { ?coverage dyad:coversKind dyad:KIND ; dyad:hasPeriod/dyad:latestEnd ?day }
      }
      """;

  private final Function<Query, QueryExec> executions;

  /** Asks where queries are executed. */
  public Horizon(Function<Query, QueryExec> executions) {
    this.executions = executions;
  }

  /** Asks a data set, within a transaction of the caller's. */
  public Horizon(DatasetGraph data) {
    this(query -> QueryExec.dataset(data).query(query).build());
  }

  /**
   * A day that lies behind all that is known.
   *
   * @param day what is asked for
   * @param newest the last day of which something is known
   */
  public record Beyond(LocalDate day, LocalDate newest) {

    /** What that means for the answer. */
    public String sentence() {
      return "Nothing of this kind in the release is later than "
          + newest
          + ": the answer is what was known last, and whether it holds on "
          + day
          + " is not known.";
    }
  }

  /**
   * The latest day that is asked for, if it lies behind all that is known.
   *
   * @param values as for {@link Question#with}
   */
  public Optional<Beyond> of(Question question, Map<String, List<String>> values) {
    if (question.kind().isEmpty() || !values.containsKey(DATE)) {
      return Optional.empty();
    }
    Optional<LocalDate> asked =
        question.nodes(Map.of(DATE, values.get(DATE))).get(DATE).stream()
            .flatMap(node -> day(node).stream())
            .max(LocalDate::compareTo);
    return asked.flatMap(day -> of(question.kind(), day));
  }

  /** The same for a day and things of a kind, such as {@code PartnershipStatus}. */
  public Optional<Beyond> of(String kind, LocalDate day) {
    Query query = QueryFactory.create(NEWEST.replace("KIND", kind));
    try (QueryExec asked = executions.apply(query)) {
      Binding row = asked.select().next();
      return Optional.ofNullable(row.get("newest"))
          .flatMap(Horizon::day)
          .filter(newest -> newest.isBefore(day))
          .map(newest -> new Beyond(day, newest));
    }
  }

  /** What is no day of the calendar is left to the query. */
  private static Optional<LocalDate> day(Node node) {
    try {
      return Optional.of(LocalDate.parse(node.isLiteral() ? node.getLiteralLexicalForm() : ""));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
