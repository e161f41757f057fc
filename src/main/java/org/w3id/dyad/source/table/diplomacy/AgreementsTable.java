package org.w3id.dyad.source.table.diplomacy;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * Texts that parties agreed on, and acts of one state on its relations with another. The year of an
 * agreement is that of its signing, its period the time in force.
 */
public final class AgreementsTable implements Table {

  /** Acts by which one state binds itself, often on the way to an agreement. */
  private static final Set<String> UNILATERAL =
      Set.of(
          "government-resolution",
          "presidential-decree",
          "presidential-directive",
          "ratification-law");

  private static IRI type(Row row) {
    return UNILATERAL.contains(row.text("kind")) ? Vocabulary.UNILATERAL_ACT : Vocabulary.AGREEMENT;
  }

  @Override
  public String name() {
    return "agreements";
  }

  @Override
  public String meaning() {
    return "A treaty, statement, memorandum or contract, or a directive of one side.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("kind", "type (key of concepts, scheme agreement-type)"),
        Column.required("label_en", "title in English, in the project's own words"),
        Column.required("parties", "states and organizations bound (references)"),
        Column.optional("signed", "date of signing; empty: not known or not signed yet"),
        Column.optional("force_start", "date from which it is in force"),
        Column.optional("force_end", "date until which it is in force"),
        Column.optional("place", "where it was signed (keys of places)"),
        Column.optional("signed_at", "occasion (key of engagements)"),
        Column.optional("signatories", "official/… and organization/… who signed or issued it"),
        Column.optional("content", "what it says, in short"),
        Column.required("sources", "documents that tell of it"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as where sources differ"));
  }

  @Override
  public void map(Row row) {
    Row.Thing agreement =
        row.statement(Iris.id("agreement", row.text("id")), type(row))
            .cell(RDFS.LABEL, "label_en", "en")
            .add(Vocabulary.HAS_AGREEMENT_TYPE, row.reference("kind", "agreement-type"))
            .parties(row.references("parties"))
            .date(Vocabulary.SIGNED_ON, "signed")
            .add(
                Vocabulary.YEAR,
                row.date("signed").map(date -> literal(BigInteger.valueOf(date.year()))))
            .addAll(Vocabulary.TAKES_PLACE_IN, row.references("place", "place"))
            .add(Vocabulary.IS_SIGNED_AT, row.reference("signed_at", "engagement"))
            .addAll(Vocabulary.HAS_SIGNATORY, row.references("signatories"))
            .cell(Vocabulary.CONTENT, "content", "en");
    row.lasting("force_start", "force_end")
        .ifPresent(inForce -> agreement.period(Vocabulary.HAS_PERIOD, inForce));
  }
}
