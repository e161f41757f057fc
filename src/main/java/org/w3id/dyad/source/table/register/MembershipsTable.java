package org.w3id.dyad.source.table.register;

import static java.util.Map.entry;
import static org.eclipse.rdf4j.model.util.Values.iri;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** How a state comes into an organization, step by step; each step is a relation of its own. */
public final class MembershipsTable implements Table {
  private static final IRI IN_ORGANIZATION = iri(ORG.NAMESPACE, "organization");
  private static final Map<String, IRI> STEPS =
      Map.ofEntries(
          entry("applicant", Vocabulary.APPLICANT),
          entry("candidate", Vocabulary.CANDIDATE),
          entry("dialogue-partner", Vocabulary.DIALOGUE_PARTNER),
          entry("observer", Vocabulary.OBSERVER),
          entry("partner-country", Vocabulary.PARTNER_COUNTRY),
          entry("full-member", Vocabulary.FULL_MEMBER),
          entry("withdrawn", Vocabulary.WITHDRAWN),
          entry("suspended-member", Vocabulary.SUSPENDED_MEMBER));

  @Override
  public String name() {
    return "memberships";
  }

  @Override
  public String meaning() {
    return "One step of a state or organization on its way into, or out of, an organization.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("organization", "key of the organization"),
        Column.required("member", "who: state/… or organization/…"),
        Column.required(
            "step",
            "applicant, candidate (accession under way), dialogue-partner, observer,"
                + " partner-country, full-member, withdrawn or suspended-member"),
        Column.optional("start", "date on which the step was reached"),
        Column.optional("end", "date on which it was left; empty if it is not known to have ended"),
        Column.optional("attested_on", "date on which it held, where the start is not known"),
        Column.optional("detail", "what the source says besides, in English"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("certainty", "probable or doubtful"),
        Column.optional("note", "why it is doubtful, or a remark"));
  }

  @Override
  public void map(Row row) {
    IRI organization = Iris.id("organization", row.text("organization"));
    IRI member = row.reference("member").orElseThrow();
    row.statement(Iris.id("membership", row.text("id")), Vocabulary.ORGANIZATION_MEMBERSHIP)
        .add(IN_ORGANIZATION, organization)
        .add(ORG.MEMBER, member)
        .add(Vocabulary.HAS_MEMBERSHIP_STEP, row.word("step", STEPS))
        .period(row.lasting("start", "end"))
        .date(Vocabulary.ATTESTED_ON, "attested_on")
        .cell(DCTERMS.DESCRIPTION, "detail", "en")
        .dyad(member, organization);
  }
}
