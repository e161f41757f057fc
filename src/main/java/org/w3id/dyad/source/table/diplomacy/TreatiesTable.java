package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Texts of a register of treaties; how states stand to them has a table of its own. */
public final class TreatiesTable implements Table {
  private static final Map<String, IRI> SCOPES =
      Map.of(
          "bilateral", Vocabulary.BILATERAL,
          "multilateral", Vocabulary.MULTILATERAL,
          "other", Vocabulary.OTHER_SCOPE);

  @Override
  public String name() {
    return "treaties";
  }

  @Override
  public String meaning() {
    return "A treaty of a register that tells how each state stands to it, see treaty_participations.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key, such as ieadb- and the register's number"),
        Column.required("kind", "type (key of concepts, scheme agreement-type)"),
        Column.required("label_en", "title in English"),
        Column.required("scope", "bilateral, multilateral or other"),
        Column.optional("signed", "date on which it was first signed"),
        Column.optional("in_force", "date from which it is in force"),
        Column.optional("registered", "date of registration with the United Nations or the League"),
        Column.optional("terminated", "date from which it binds none any more"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("certainty", "probable or doubtful"),
        Column.optional("note", "why it is doubtful, or a remark"));
  }

  @Override
  public void map(Row row) {
    Row.Thing treaty =
        row.statement(Iris.id("agreement", row.text("id")), Vocabulary.AGREEMENT)
            .cell(RDFS.LABEL, "label_en", "en")
            .add(Vocabulary.HAS_AGREEMENT_TYPE, row.reference("kind", "agreement-type"))
            .add(Vocabulary.HAS_TREATY_SCOPE, row.word("scope", SCOPES))
            .date(Vocabulary.SIGNED_ON, "signed")
            .date(Vocabulary.REGISTERED_ON, "registered")
            .date(Vocabulary.TERMINATED_ON, "terminated");
    row.lasting("in_force", "terminated")
        .ifPresent(inForce -> treaty.period(Vocabulary.HAS_PERIOD, inForce));
  }
}
