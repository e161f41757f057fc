package org.w3id.dyad.source.table.register;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.util.Values;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * What officials, authors and organizations claim, find or expect; the graph repeats it without
 * endorsing it.
 */
public final class ClaimsTable implements Table {

  private static final Map<String, IRI> CLASSES =
      Map.of(
          "claim", Vocabulary.CLAIM,
          "finding", Vocabulary.FINDING,
          "expectation", Vocabulary.EXPECTATION);

  @Override
  public String name() {
    return "claims";
  }

  @Override
  public String meaning() {
    return "A statement, a finding or an expectation, one number a row.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required(
            "kind", "claim, finding (of an author) or expectation (plan, hope, target, forecast)"),
        Column.required("claimants", "who says so (references)"),
        Column.required("text_en", "what is said, in English and in our words"),
        Column.optional("said_on", "when it was said"),
        Column.optional("said_at", "in the course of which engagement (key of engagements)"),
        Column.optional("medium", "where it was said, as text"),
        Column.optional("about", "what it speaks of (references)"),
        Column.optional("subject", "whom its number is about; for trade the exporter (reference)"),
        Column.optional("counterpart", "the other side of its number (reference)"),
        Column.optional("product", "kind of goods of its number (reference)"),
        Column.optional(
            "indicator", "what its number measures (key of concepts, scheme indicator)"),
        Column.optional("minimum", "smallest number that fits what was said"),
        Column.optional(
            "maximum", "largest number that fits; equal to the smallest for one number"),
        Column.optional("unit", "unit of the number"),
        Column.optional(
            "concerns_start",
            "start of the period that it speaks of; of a growth or multiple between two years the first"),
        Column.optional(
            "concerns_end", "end of that period; empty: same as start; alone: up to this"),
        Column.optional(
            "parameters",
            "settings of the query that measures it, where the period leaves them open; with several,"
                + " each in turn, such as from=1992&to=2022;from=1993&to=2023"),
        Column.optional(
            "years_read",
            "yes if the years are the editors' reading of words that name none; parameters has each,"
                + " start and end a stretch of months of which a growth was published"),
        Column.optional(
            "tolerance",
            "how far off a value still fits: percentage points for percents (usually 2), a number for"
                + " counts, ranks and years (0), percent of the number for all else (5)"),
        Column.optional(
            "record", "yes if it says that the number is the highest so far; else empty or no"),
        Column.optional(
            "statistics_of", "whose figures it explicitly speaks of: state/… or organization/…"),
        Column.optional(
            "rests_on", "agreement from which something is expected (key of agreements)"),
        Column.optional("disputes", "claims that cannot be true if this is (keys)"),
        Column.optional("supports", "claims that this makes more likely (keys)"),
        Column.optional(
            "may_derive_from", "claims of which this may be a distorted copy: a conjecture (keys)"),
        Column.required("sources", "documents that say so"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional(
            "note",
            "remark, such as where sources differ; after \"not measured:\" why a number in the text has no"
                + " indicator"));
  }

  @Override
  public void map(Row row) {
    checkNumber(row);
    Row.Thing claim =
        row.statement(Iris.id("claim", row.text("id")), row.word("kind", CLASSES))
            .addAll(Vocabulary.HAS_CLAIMANT, row.references("claimants"))
            .cell(Vocabulary.CLAIM_TEXT, "text_en", "en")
            .date(Vocabulary.SAID_ON, "said_on")
            .add(Vocabulary.SAID_AT, row.reference("said_at", "engagement"))
            .cell(Vocabulary.MEDIUM, "medium", "en")
            .addAll(Vocabulary.IS_ABOUT, row.references("about"))
            .add(Vocabulary.HAS_SUBJECT, row.reference("subject"))
            .add(Vocabulary.HAS_COUNTERPART, row.reference("counterpart"))
            .add(Vocabulary.HAS_PRODUCT, row.reference("product"))
            .add(Vocabulary.HAS_INDICATOR, row.reference("indicator", "indicator"))
            .decimal(Vocabulary.CLAIMED_MINIMUM, "minimum")
            .decimal(Vocabulary.CLAIMED_MAXIMUM, "maximum")
            .cell(Vocabulary.UNIT, "unit")
            .addAll(
                Vocabulary.SETTINGS,
                row.list("parameters").stream().map(ClaimsTable::settings).toList())
            .decimal(Vocabulary.TOLERANCE, "tolerance")
            .add(Vocabulary.YEARS_ARE_READ, row.yesOrNo("years_read").map(Values::literal))
            .add(Vocabulary.CLAIMS_RECORD, row.yesOrNo("record").map(Values::literal))
            .addAll(Vocabulary.CITES_STATISTICS_OF, row.references("statistics_of"))
            .add(Vocabulary.RESTS_ON_AGREEMENT, row.reference("rests_on", "agreement"))
            .addAll(Vocabulary.DISPUTES, row.references("disputes", "claim"))
            .addAll(Vocabulary.SUPPORTS, row.references("supports", "claim"))
            .addAll(Vocabulary.MAY_DERIVE_FROM, row.references("may_derive_from", "claim"));
    row.happening("concerns_start", "concerns_end")
        .ifPresent(period -> claim.period(Vocabulary.CONCERNS_PERIOD, period));
    List<IRI> states =
        row.references("about").stream()
            .filter(thing -> thing.stringValue().startsWith(Iris.things("state")))
            .distinct()
            .toList();
    if (states.size() == 2) {
      claim.dyad(states.get(0), states.get(1));
    }
  }

  private static Literal settings(String text) {
    if (!text.matches(ConceptsTable.SETTINGS)) {
      throw new UnusableValueException(
          "parameters", text, "are not settings such as from=1992&to=2022");
    }
    return literal(text);
  }

  private static void checkNumber(Row row) {
    Optional<BigDecimal> minimum = row.decimal("minimum");
    Optional<BigDecimal> maximum = row.decimal("maximum");
    if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
      throw new UnusableValueException("maximum", row.text("maximum"), "is less than the minimum");
    }
    if (row.decimal("tolerance").filter(tolerance -> tolerance.signum() < 0).isPresent()) {
      throw new UnusableValueException("tolerance", row.text("tolerance"), "is negative");
    }
    if (minimum.isPresent() || maximum.isPresent()) {
      for (String column : List.of("indicator", "unit")) {
        if (row.optional(column).isEmpty()) {
          throw new UnusableValueException(column, "", "is empty; a number needs it");
        }
      }
    }
  }
}
