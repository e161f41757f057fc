package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * How a state stands to a treaty: the general form of what registers such as the status lists of
 * the United Nations have. The words of consent are those behind the letters of these lists.
 */
public final class TreatyParticipationsTable implements Table {
  private static final Map<String, IRI> CONSENTS =
      Map.of(
          "ratification", Vocabulary.RATIFICATION,
          "acceptance", Vocabulary.ACCEPTANCE,
          "approval", Vocabulary.APPROVAL,
          "accession", Vocabulary.ACCESSION,
          "succession", Vocabulary.SUCCESSION_TO_TREATY,
          "definitive-signature", Vocabulary.DEFINITIVE_SIGNATURE,
          "consent", Vocabulary.CONSENT_TO_BE_BOUND);

  @Override
  public String name() {
    return "treaty_participations";
  }

  @Override
  public String meaning() {
    return "How one state stands to one treaty by a register: when it signed, consented to be bound,"
        + " from when the treaty is in force for it, and when it left.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key: that of the treaty, and the code of the state"),
        Column.required("treaty", "key of the treaty in treaties, or agreement/…"),
        Column.required("state", "the state or organization that the register names (reference)"),
        Column.optional("signed", "date of its signature"),
        Column.optional("signed_by", "the state that signed, if it is an earlier one (reference)"),
        Column.optional("consented", "date on which it consented to be bound"),
        Column.optional(
            "consented_by", "the state that consented, if it is an earlier one (reference)"),
        Column.optional(
            "consent",
            "ratification, acceptance (A), approval (AA), accession (a), succession (d),"
                + " definitive-signature (s), or consent if the register does not say"),
        Column.optional("force_start", "date from which the treaty is in force for it"),
        Column.optional("withdrew", "date on which it left"),
        Column.optional("withdrew_by", "the state that left, if it is an earlier one (reference)"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("certainty", "probable or doubtful"),
        Column.optional("note", "why it is doubtful, or a remark"));
  }

  @Override
  public void map(Row row) {
    Optional<Period> inForce =
        row.lasting("force_start", "withdrew").filter(period -> period.start() != null);
    String suffix = inForce.map(period -> "-" + period.iri().getLocalName()).orElse("");
    row.statement(
            Iris.id("treaty-participation", row.text("id") + suffix),
            Vocabulary.TREATY_PARTICIPATION)
        .add(Vocabulary.CONCERNS_AGREEMENT, row.reference("treaty", "agreement"))
        .add(Vocabulary.HAS_PARTY, row.reference("state"))
        .period(inForce);
    act(row, "signed", Vocabulary.SIGNATURE);
    act(row, "consented", consent(row));
    act(row, "withdrew", Vocabulary.WITHDRAWAL);
  }

  private static IRI consent(Row row) {
    boolean isDated = row.optional("consented").isPresent();
    if (isDated != row.optional("consent").isPresent()) {
      throw new UnusableValueException(
          "consent",
          row.optional("consent").orElse(""),
          isDated ? "is empty, and consented is not" : "has no date in consented");
    }
    return isDated ? row.word("consent", CONSENTS) : Vocabulary.CONSENT_TO_BE_BOUND;
  }

  private static void act(Row row, String column, IRI kind) {
    Optional<PartialDate> date = row.date(column);
    if (date.isEmpty()) {
      return;
    }
    String key = row.text("id") + "-" + Iris.key(kind.getLocalName()) + "-" + date.get();
    row.statement(Iris.id("treaty-action", key), Vocabulary.TREATY_ACTION)
        .add(Vocabulary.CONCERNS_AGREEMENT, row.reference("treaty", "agreement"))
        .add(Vocabulary.HAS_TREATY_ACTION_KIND, kind)
        .add(Vocabulary.HAS_PARTY, row.reference(column + "_by").or(() -> row.reference("state")))
        .add(Vocabulary.IS_COUNTED_FOR, row.reference("state"))
        .period(date.map(Period::at));
  }
}
