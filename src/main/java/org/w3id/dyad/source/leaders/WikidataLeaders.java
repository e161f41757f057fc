package org.w3id.dyad.source.leaders;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Wikidata;
import org.w3id.dyad.source.format.TabularSource;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.json.JsonRecords;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Heads of state and government with items of Wikidata for the person and the post: a list made of
 * Wikidata, one made of Wikipedia's page, and a snapshot of one day as JSON. Each of the three is a
 * document of its own and what it says is a tenure of its own: where they give other years, both
 * stand. The lists give years; an empty end means that none is known.
 *
 * @see <a href="https://github.com/every-politician-scrapers/world-leaders-2021">the lists</a>
 * @see <a href="https://github.com/open-data-archive/world-leaders-current">the snapshot</a>
 */
public final class WikidataLeaders extends TabularSource {
  private static final Form WIKIDATA =
      new Form(
          "the list made of Wikidata",
          List.of(
              "countryid",
              "country",
              "position",
              "positionLabel",
              "officeholder",
              "officeholderLabel",
              "start_year",
              "end_year"));
  private static final Form WIKIPEDIA =
      new Form(
          "the list made of Wikipedia",
          List.of(
              "continent",
              "country",
              "position",
              "positionlabel",
              "officeholder",
              "officeholderlabel",
              "start_year",
              "end_year"));

  private static final String RANK = "head-of-state-or-government";

  private final Areas areas = new Areas();
  private final Wikidata wikidata = new Wikidata();
  private final Publication lists = document("wikidata", "the list made of Wikidata");
  private final Publication pages = document("wikipedia", "the list made of Wikipedia");
  private final Publication snapshots = document("snapshot", "a snapshot of one day");

  private Publication document(String edition, String title) {
    Description own = description();
    return new Publication(
        new Description(
            own.id() + "-" + edition,
            own.title() + ": " + title,
            own.publisher(),
            own.address(),
            own.licence(),
            own.files()));
  }

  @Override
  public Description description() {
    return new Description(
        "leaders-wikidata",
        "Heads of state and government",
        "Wikidata, Wikipedia; every-politician-scrapers, open-data-archive",
        "https://github.com/every-politician-scrapers/world-leaders-2021",
        "CC0 1.0 (Wikidata); CC BY-SA 4.0 (Wikipedia, snapshot)",
        "wikidata.csv, wikipedia.csv, world-leaders-current JSON");
  }

  @Override
  protected List<Form> forms() {
    return List.of(WIKIDATA, WIKIPEDIA);
  }

  @Override
  protected void read(Input input, Draft draft, Reading reading) throws IOException {
    if (!JsonRecords.seems(input)) {
      super.read(input, draft, reading);
      return;
    }
    JsonTree tree = JsonTree.read(input);
    if (!LeadersSnapshot.is(tree.root())) {
      throw input.foreign(
          1, "is not a file of leaders-wikidata: it has no snapshot_date and countries");
    }
    snapshots.describe(draft.sink());
    new LeadersSnapshot(new OfficeHolders(snapshots), areas, input, tree).map(draft);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    Set<Form> told = new HashSet<>();
    return (form, fields, draft) -> {
      Publication publication = form == WIKIDATA ? lists : pages;
      if (told.add(form)) {
        publication.describe(draft.sink());
      }
      publication.cover(draft, Vocabulary.TENURE, Vocabulary.SAMPLE);
      map(form, fields, draft, new OfficeHolders(publication), repeats);
    };
  }

  private void map(Form form, Fields fields, Draft draft, OfficeHolders holders, Repeats repeats) {
    String suffix = form == WIKIDATA ? "Label" : "label";
    IRI state = form == WIKIDATA ? byItem(fields) : byName(fields);
    String post = item(fields, "position");
    String person = item(fields, "officeholder");
    Period period = period(fields);
    String edition = form == WIKIDATA ? "wikidata" : "wikipedia";
    String key =
        edition
            + "-"
            + state.getLocalName()
            + "-"
            + post
            + "-"
            + person
            + "-"
            + period.iri().getLocalName();
    if (repeats.see(key, "", draft) != Repeats.Finding.NEW) {
      draft.remark("", "", Repeats.REMARK);
      return;
    }
    holders.tenure(
        draft,
        key,
        "leaders-wikidata/" + key,
        OfficeHolders.person(person, fields.text("officeholder" + suffix), draft),
        OfficeHolders.post(
            "wikidata-" + post, fields.text("position" + suffix), state, Optional.of(RANK), draft),
        period);
  }

  private static Period period(Fields fields) {
    Optional<PartialDate> start = year(fields, "start_year");
    Optional<PartialDate> end = year(fields, "end_year");
    if (start.isEmpty() && end.isEmpty()) {
      throw new UnusableValueException(
          "start_year", "", "is empty, and so is end_year: the row says of no time");
    }
    return new Period(start.orElse(null), end.orElse(null));
  }

  private static Optional<PartialDate> year(Fields fields, String column) {
    return fields.optional(column).map(text -> new PartialDate(fields.year(column), 0, 0));
  }

  private static String item(Fields fields, String column) {
    String text = fields.text(column);
    return Wikidata.number(text)
        .orElseThrow(
            () -> new UnusableValueException(column, text, "is not a Wikidata item such as Q2866"));
  }

  private IRI byItem(Fields fields) {
    String item = item(fields, "countryid");
    return wikidata
        .area(item)
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "countryid",
                    item,
                    fields.get("country") + " is on no list of states or territories"));
  }

  private IRI byName(Fields fields) {
    String name = fields.text("country");
    return areas
        .named(name)
        .or(() -> areas.named(name.replaceFirst("\\s*\\(.*\\)$", "")))
        .orElseThrow(
            () -> new UnusableValueException("country", name, "is not the name of a known state"));
  }
}
