package org.w3id.dyad.source.table.economy;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * Money that one side gives, lends or invests in the other, or says that it will. What one data set
 * records and what pages tell are rows of their own, joined by the project.
 */
public final class CommitmentsTable implements Table {

  /** How far money or a project has come, by the words of the tables. */
  static final Map<String, IRI> STAGES =
      Map.of(
          "target", Vocabulary.TARGET_STAGE,
          "announced", Vocabulary.ANNOUNCED,
          "pledged", Vocabulary.PLEDGED,
          "committed", Vocabulary.COMMITTED,
          "disbursed", Vocabulary.DISBURSED,
          "completed", Vocabulary.COMPLETED,
          "suspended", Vocabulary.SUSPENDED,
          "cancelled", Vocabulary.CANCELLED);

  private static final Map<String, IRI> CLASSES =
      Map.of(
          "loan", Vocabulary.LOAN,
          "grant", Vocabulary.GRANT,
          "investment", Vocabulary.INVESTMENT,
          "credit-line", Vocabulary.CREDIT_LINE,
          "construction-contract", Vocabulary.CONSTRUCTION_CONTRACT,
          "currency-swap", Vocabulary.CURRENCY_SWAP,
          "bond-issue", Vocabulary.BOND_ISSUE,
          "commitment", Vocabulary.COMMITMENT);

  private static final String NOMINAL = "nominal";

  @Override
  public String name() {
    return "commitments";
  }

  @Override
  public String meaning() {
    return "A loan, grant, investment, credit line or other commitment of money, at one stage.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required(
            "kind",
            "loan, grant, investment, credit-line, currency-swap, bond-issue, construction-contract or commitment (any other)"),
        Column.required("label_en", "what it is"),
        Column.required(
            "stage",
            "target, announced, pledged, committed, disbursed, completed, suspended or cancelled"),
        Column.optional("start", "date from which the stage holds: signing, pledge, suspension"),
        Column.optional("end", "date on which it was completed or ended"),
        Column.optional("funders", "who gives, lends or invests (references)"),
        Column.optional("recipients", "who gets it (references)"),
        Column.optional("funder_state", "state from which it comes (ISO alpha-3)"),
        Column.optional("recipient_state", "state to which it goes (ISO alpha-3)"),
        Column.optional("amount", "nominal amount as published, in plain units"),
        Column.optional("currency", "its currency (ISO 4217)"),
        Column.optional("amount_usd", "the same in US dollars, on the price basis"),
        Column.optional(
            "price_basis",
            "price basis of amount_usd: nominal, or constant and a year; without amount_usd nominal"),
        Column.optional("project", "what it is for (keys of projects)"),
        Column.optional(
            "tied_share_min",
            "least share, in percent, to be spent on goods and services of the funder"),
        Column.optional("tied_share_max", "largest share, in percent"),
        Column.optional("conditions", "conditions, as text"),
        Column.optional("umbrella", "yes: a ceiling or frame whose parts are recorded too"),
        Column.optional("aggregate", "yes: recommended for sums; no: not to be summed"),
        Column.optional("interest_rate", "percent a year"),
        Column.optional("maturity_years", "years to the last payment"),
        Column.optional("grace_years", "years before repayment begins"),
        Column.optional("aiddata_id", "record number of AidData"),
        Column.required("sources", "documents that say so"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as where sources differ"));
  }

  @Override
  public void map(Row row) {
    String id = row.text("id");
    Row.Thing commitment =
        row.statement(Iris.id("commitment", id), row.word("kind", CLASSES))
            .cell(RDFS.LABEL, "label_en", "en")
            .add(Vocabulary.HAS_STAGE, row.word("stage", STAGES))
            .period(row.lasting("start", "end"))
            .addAll(Vocabulary.HAS_FUNDER, row.references("funders"))
            .addAll(Vocabulary.HAS_RECIPIENT, row.references("recipients"))
            .add(Vocabulary.HAS_FUNDER_STATE, row.reference("funder_state", "state"))
            .add(Vocabulary.HAS_RECIPIENT_STATE, row.reference("recipient_state", "state"))
            .addAll(Vocabulary.FINANCES, row.references("project", "project"))
            .add(Vocabulary.IS_UMBRELLA, row.yesOrNo("umbrella").map(Values::literal))
            .add(
                Vocabulary.IS_RECOMMENDED_FOR_AGGREGATES,
                row.yesOrNo("aggregate").map(Values::literal))
            .decimal(Vocabulary.INTEREST_RATE, "interest_rate")
            .decimal(Vocabulary.MATURITY_YEARS, "maturity_years")
            .decimal(Vocabulary.GRACE_YEARS, "grace_years")
            .cell(Vocabulary.AID_DATA_ID, "aiddata_id");
    addRecord(row, commitment);
    addPair(row, commitment);
    addAmounts(row, commitment, id);
    addCondition(row, commitment, id);
  }

  /** AidData's own record of it: what a loaded file of AidData says of it names the same record. */
  private static void addRecord(Row row, Row.Thing commitment) {
    row.optional("aiddata_id")
        .ifPresent(
            number -> {
              IRI record = Iris.id("aiddata-record", number);
              commitment.add(Vocabulary.HAS_RECORD, record);
              row.thing(record, Vocabulary.PUBLISHED_RECORD)
                  .add(RDFS.LABEL, literal("AidData " + number));
            });
  }

  private static void addPair(Row row, Row.Thing commitment) {
    Optional<IRI> from = row.reference("funder_state", "state");
    Optional<IRI> to = row.reference("recipient_state", "state");
    if (from.isPresent() && to.isPresent()) {
      commitment.dyad(from.get(), to.get());
    }
  }

  private static void addAmounts(Row row, Row.Thing commitment, String id) {
    if (row.optional("amount").isPresent()) {
      String currency =
          row.optional("currency")
              .orElseThrow(
                  () ->
                      new UnusableValueException(
                          "currency", "", "is empty; an amount needs its currency"));
      addAmount(row, commitment, id, "amount", currency, NOMINAL);
    }
    if (row.optional("amount_usd").isPresent()) {
      String basis = row.optional("price_basis").orElse(NOMINAL);
      if (basis.equals(NOMINAL) && row.optional("currency").filter("USD"::equals).isPresent()) {
        throw new UnusableValueException(
            "amount_usd",
            row.text("amount_usd"),
            "repeats the nominal amount; leave it empty or give the price basis");
      }
      addAmount(row, commitment, id, "amount_usd", "USD", basis);
    }
  }

  private static void addAmount(
      Row row, Row.Thing commitment, String id, String column, String currency, String basis) {
    String suffix = basis.equals(NOMINAL) ? "" : "-" + Iris.key(basis);
    IRI amount = Iris.id("amount", id + "-" + currency.toLowerCase(Locale.ROOT) + suffix);
    commitment.add(Vocabulary.HAS_AMOUNT, amount);
    row.thing(amount, Vocabulary.MONETARY_AMOUNT)
        .decimal(Vocabulary.AMOUNT, column)
        .add(Vocabulary.CURRENCY, literal(currency))
        .add(Vocabulary.PRICE_BASIS, literal(basis));
  }

  private static void addCondition(Row row, Row.Thing commitment, String id) {
    if (row.optional("tied_share_min").isEmpty() && row.optional("tied_share_max").isEmpty()) {
      commitment.cell(DCTERMS.DESCRIPTION, "conditions", "en");
      return;
    }
    IRI condition = Iris.id("condition", id);
    commitment.add(Vocabulary.HAS_CONDITION, condition);
    row.thing(condition, Vocabulary.USE_OF_PROCEEDS_CONDITION)
        .decimal(Vocabulary.MINIMUM_SHARE, "tied_share_min")
        .decimal(Vocabulary.MAXIMUM_SHARE, "tied_share_max")
        .cell(DCTERMS.DESCRIPTION, "conditions", "en");
  }
}
