package org.w3id.dyad.source.table.register;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Bodies that act: of states, of several states, of business, of the press, of research. */
public final class OrganizationsTable implements Table {
  private static final Map<String, IRI> KINDS =
      Map.ofEntries(
          entry("international-organization", Vocabulary.INTERNATIONAL_ORGANIZATION),
          entry("government-body", Vocabulary.GOVERNMENT_BODY),
          entry("bank", Vocabulary.BANK),
          entry("company", Vocabulary.COMPANY),
          entry("media", Vocabulary.MEDIA_OUTLET),
          entry("research-institute", Vocabulary.RESEARCH_INSTITUTE),
          entry("state-group", Vocabulary.STATE_GROUP),
          entry("other", Vocabulary.ORGANIZATION));

  @Override
  public String name() {
    return "organizations";
  }

  @Override
  public String meaning() {
    return "An organization, or a group of states that acts as one partner.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required(
            "kind",
            "international-organization, government-body, bank, company, media,"
                + " research-institute, state-group (states that act as one partner without a body of their own) or other"),
        Column.required("label_en", "name in English"),
        Column.optional("label_zh", "name in Chinese"),
        Column.optional("label_ru", "name in Russian"),
        Column.optional("acronym", "usual abbreviation"),
        Column.optional("state", "key of the state to which it belongs or where it sits"),
        Column.optional("parent", "key of the organization of which it is a part"),
        Column.optional("founded", "date of its foundation"),
        Column.optional("wikidata", "item of Wikidata"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("certainty", "probable or doubtful"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    row.thing(Iris.id("organization", row.text("id")), row.word("kind", KINDS))
        .labels(RDFS.LABEL)
        .cell(Vocabulary.ACRONYM, "acronym")
        .add(Vocabulary.IS_IN_STATE, row.reference("state", "state"))
        .add(ORG.SUB_ORGANIZATION_OF, row.reference("parent", "organization"))
        .date(Vocabulary.FOUNDED_ON, "founded")
        .add(Iris.SAME_AS, row.wikidata("wikidata"))
        .sourced();
  }
}
