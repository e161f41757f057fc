package org.w3id.dyad.source.table.register;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Registers and data sets that give keys to things, with what their keys look like. */
public final class IdentifierSchemesTable implements Table {

  @Override
  public String name() {
    return "identifier_schemes";
  }

  @Override
  public String meaning() {
    return "A register or a data set elsewhere that gives keys to things.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "name in English"),
        Column.optional("prefix", "what stands before a key in /resolve, such as wd in wd:Q2280"),
        Column.required("pattern", "regular expression that every key matches as a whole"),
        Column.optional(
            "check",
            "arithmetic of the check digits: imo, inn, isin, mod-11-2, mod-97-10, ogrn or ror"),
        Column.optional("template", "name of the thing in linked data, with {} for the key"),
        Column.optional("single", "yes: a thing has one key at most"),
        Column.required("description", "what the keys are, in English"));
  }

  @Override
  public void map(Row row) {
    Row.Thing scheme =
        row.thing(Iris.id("identifier-scheme", row.text("id")), Vocabulary.IDENTIFIER_SCHEME)
            .labels(RDFS.LABEL)
            .cell(SKOS.NOTATION, "prefix")
            .cell(Vocabulary.IDENTIFIER_PATTERN, "pattern")
            .cell(Vocabulary.CHECK_RULE, "check")
            .cell(Vocabulary.ADDRESS_TEMPLATE, "template")
            .cell(SKOS.NOTE, "description", "en");
    row.yesOrNo("single")
        .ifPresent(single -> scheme.add(Vocabulary.GIVES_ONE_KEY_PER_THING, literal(single)));
  }
}
