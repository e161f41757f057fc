package org.w3id.dyad.source.leaders;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.format.Inputs;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.json.JsonRecords;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * World Leaders of the Central Intelligence Agency: chiefs of state and cabinet members, the JSON
 * of one country a file ({@code page-data.json}). That a person is in the list of a day is an
 * attestation of being in office. The same name in one state is taken for one person. Titles stay
 * as abbreviated by the publisher.
 *
 * @see <a href="https://www.cia.gov/resources/world-leaders/">the publisher's page</a>
 */
public final class CiaLeaders implements Source {
  private static final List<String> SECTIONS =
      List.of("leaders", "leaders_2", "leaders_3", "leaders_4");
  private static final String ACTING = "(Acting)";

  private final Areas areas = new Areas();
  private final Publication publication = new Publication(description());
  private final OfficeHolders holders = new OfficeHolders(publication);

  @Override
  public Description description() {
    return new Description(
        "cia-leaders",
        "World Leaders: chiefs of state and cabinet members of foreign governments",
        "Central Intelligence Agency",
        "https://www.cia.gov/resources/world-leaders/",
        "public domain (work of the United States government)",
        "page-data.json of countries, or a folder of them");
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    publication.describe(sink);
    Draft draft = new Draft(sink);
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      inputs.each(sink, input -> read(input, draft));
    }
  }

  private void read(Input input, Draft draft) throws IOException {
    if (!JsonRecords.seems(input)) {
      throw input.foreign(1, "is not a file of cia-leaders: it is no JSON");
    }
    JsonTree tree = JsonTree.read(input);
    JsonNode whole = tree.root().at("/result/data/page");
    JsonNode page = whole.isObject() ? whole : tree.root();
    if (!page.has("country") || !page.path("leaders").isArray()) {
      throw input.foreign(1, "is not a file of cia-leaders: it has no page with country, leaders");
    }
    for (String section : SECTIONS) {
      String label = JsonTree.text(page, section + "_label");
      for (JsonNode leader : page.path(section)) {
        map(input, tree.line(leader), () -> said(page, label, leader, draft), draft);
      }
    }
  }

  private static void map(Input input, int line, Runnable record, Draft draft) {
    try {
      record.run();
      draft.commit(input.name(), line);
    } catch (UnusableValueException e) {
      draft.reject(input.name(), line, e.column(), e.value(), e.getMessage());
    }
  }

  private void said(JsonNode page, String section, JsonNode leader, Draft draft) {
    PartialDate day = day(page);
    publication.cover(draft, Vocabulary.ATTESTATION, Vocabulary.SAMPLE);
    IRI state = state(page);
    String title = needed(leader, "title");
    String listed = needed(leader, "name");
    if (listed.equalsIgnoreCase("vacant")) {
      draft.remark("name", listed, "names no person: nothing is written");
      return;
    }
    String name = listed.replace(ACTING, "").strip();
    String label = section.isEmpty() ? title : title + ", " + section;
    String prefix = "cia-" + state.getLocalName() + "-";
    IRI post = OfficeHolders.post(prefix + Iris.key(label), label, state, Optional.empty(), draft);
    IRI person = Iris.id("official", prefix + Iris.key(name));
    if (draft.isNew(person)) {
      OfficeHolders.named(prefix + Iris.key(name), name, draft);
    }
    String key = prefix + day + "-" + Iris.key(label) + "-" + Iris.key(name);
    Facts.Thing attestation =
        holders.attestation(draft, key, "cia-leaders/" + key, person, post, day);
    if (listed.contains(ACTING)) {
      attestation.text(SKOS.NOTE, "acting", "en");
    }
  }

  private static String needed(JsonNode leader, String member) {
    String text = JsonTree.text(leader, member);
    if (Iris.key(text).isEmpty()) {
      throw new UnusableValueException(member, text, "is empty; every record needs it");
    }
    return text;
  }

  private static PartialDate day(JsonNode page) {
    String day = JsonTree.text(page, "date_updated");
    try {
      return PartialDate.parse(day);
    } catch (IllegalArgumentException e) {
      throw new UnusableValueException("date_updated", day, e.getMessage());
    }
  }

  private IRI state(JsonNode page) {
    String name = JsonTree.text(page, "country");
    return areas
        .named(name)
        .or(() -> areas.fips(JsonTree.text(page, "code")))
        .orElseThrow(
            () -> new UnusableValueException("country", name, "is not the name of a known state"));
  }
}
