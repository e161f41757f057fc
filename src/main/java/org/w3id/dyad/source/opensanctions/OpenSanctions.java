package org.w3id.dyad.source.opensanctions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.format.Inputs;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.file.Lines;
import org.w3id.dyad.source.format.json.JsonFault;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Entities of FollowTheMoney as OpenSanctions publishes them: one JSON object a line. Each line is
 * a record, {@code …/id/opensanctions-record/<id>}, with all its properties; people, organizations,
 * offices, addresses and the relations between them are things of the ontology besides, such as
 * {@code …/id/opensanctions/<id>}, which name their record. What a schema means that this program
 * does not know stands in the record.
 *
 * <p>An entity that was merged from entries of OFAC, the United Nations, OFSI or SECO names those
 * records too, and so is linked to what the sources {@code ofac} and {@code un-sanctions} say; one
 * that has an item of Wikidata matches it.
 *
 * @see <a href="https://www.opensanctions.org/docs/bulk/json/">OpenSanctions, JSON formats</a>
 */
public final class OpenSanctions implements Source {
  private static final int DEEPEST = 20;

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private final Areas areas = new Areas();
  private final Publication publication = new Publication(description());

  /** Reads the model of FollowTheMoney. */
  public OpenSanctions() {
    json.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(4 * DEEPEST).build());
  }

  @Override
  public Description description() {
    return new Description(
        "opensanctions",
        "OpenSanctions: entities of FollowTheMoney",
        "OpenSanctions Datenbanken GmbH",
        "https://www.opensanctions.org/datasets/",
        "CC BY-NC 4.0; FollowTheMoney's own fixtures MIT",
        "entities.ftm.json or targets.nested.json of any collection (JSON lines)");
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    publication.describe(sink);
    Reading reading = new Reading(new FtmModel(areas));
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      inputs.each(sink, input -> read(input, reading, sink));
    }
  }

  private void read(Input input, Reading reading, Sink sink) throws IOException {
    Draft draft = new Draft(sink);
    try (Lines lines = Lines.open(input)) {
      while (lines.next()) {
        try {
          reading.line(parse(lines), lines.text(), draft);
          draft.commit(input.name(), lines.number());
        } catch (UnusableValueException e) {
          if (lines.number() == 1) {
            throw input.foreign(
                1,
                "is not a file of opensanctions: "
                    + (e.column().isEmpty() ? "" : e.column() + " ")
                    + e.getMessage().strip()
                    + "; each line of entities.ftm.json is a JSON object with id, schema and"
                    + " properties");
          }
          draft.reject(input.name(), lines.number(), e.column(), e.value(), e.getMessage());
        } catch (IllegalArgumentException e) {
          draft.reject(input.name(), lines.number(), "", start(lines), e.getMessage());
        }
      }
      lines.assumption().ifPresent(text -> sink.remark(input.name(), 0, "", "", text));
    }
  }

  private JsonNode parse(Lines lines) {
    if (lines.isCut()) {
      throw new UnusableValueException("", "", "the line is longer than any entity");
    }
    try {
      JsonNode entity = json.readTree(lines.text());
      if (!entity.isObject()) {
        throw new UnusableValueException("", start(lines), "the line is no JSON object");
      }
      return entity;
    } catch (JsonProcessingException e) {
      String problem = JsonFault.of(e);
      if (problem.startsWith("Trailing token")) {
        problem = "something follows after the object";
      }
      long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new UnusableValueException(
          "",
          start(lines),
          "the line is not well-formed JSON at character " + column + ": " + problem);
    }
  }

  private static String start(Lines lines) {
    String text = lines.text();
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  /** One reading of files. */
  private final class Reading {
    private final FtmRecords records;
    private final FtmThings things;
    private final FtmRelations relations;
    private final Repeats repeats = new Repeats();

    Reading(FtmModel model) {
      records = new FtmRecords(model);
      things = new FtmThings(model, areas, publication);
      relations = new FtmRelations(model, publication);
    }

    void line(JsonNode line, String text, Draft draft) {
      FtmEntity entity = FtmEntity.of(line);
      switch (repeats.see(entity.id(), text, draft)) {
        case SAME -> {
          draft.remark("id", entity.id(), Repeats.REMARK);
          return;
        }
        case DIFFERENT ->
            draft.remark("id", entity.id(), "says more of an entity of an earlier line");
        case NEW -> {}
      }
      write(entity, draft, 0);
    }

    private void write(FtmEntity entity, Draft draft, int depth) {
      if (depth > DEEPEST) {
        throw new UnusableValueException("id", entity.id(), "is nested too deep");
      }
      records.write(entity, draft);
      if (!relations.write(entity, draft)) {
        things.write(entity, draft);
      }
      for (FtmEntity nested : entity.nested()) {
        write(nested, draft, depth + 1);
      }
    }
  }
}
