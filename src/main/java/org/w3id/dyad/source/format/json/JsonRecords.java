package org.w3id.dyad.source.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.file.TextReader;
import org.w3id.dyad.source.format.row.Header;
import org.w3id.dyad.source.format.row.Lookalike;
import org.w3id.dyad.source.format.row.Rows;

/**
 * The objects of one array in a JSON text as records: the array is the text itself or a member of
 * the outermost object. Numbers and truth values are kept as they are written; objects and arrays
 * within a record are passed over.
 */
public final class JsonRecords extends Rows {
  private static final JsonFactory JSON = new JsonFactory();

  private static final Set<String> TELLING =
      Set.of("statusCode", "status", "message", "error", "detail", "title", "count");

  private final Input input;
  private final String name;
  private final List<String> arrays;
  private final TextReader text;
  private final JsonParser parser;
  private final Map<String, String> outer = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();
  private long line;
  private long count;
  private boolean inArray;
  private boolean met;

  private JsonRecords(Input input, List<String> arrays, TextReader text) throws IOException {
    this.input = input;
    this.name = input.name();
    this.arrays = arrays;
    this.text = text;
    this.parser = JSON.createParser(text);
  }

  /**
   * Opens a file.
   *
   * @param arrays names of the member that holds the records, if they are not the text itself
   */
  public static JsonRecords open(Input input, String... arrays) throws IOException {
    TextReader text = TextReader.open(input);
    try {
      return new JsonRecords(input, List.of(arrays), text);
    } catch (IOException | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  /** Whether a file seems to hold JSON. */
  public static boolean seems(Input input) throws IOException {
    return Lookalike.of(input).filter("JSON"::equals).isPresent();
  }

  @Override
  public boolean next() throws IOException {
    try {
      return advance();
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw input.malformed(at, "is not well-formed JSON: " + JsonFault.of(e));
    }
  }

  private boolean advance() throws IOException {
    if (!inArray) {
      if (!findArray()) {
        if (!met) {
          throw input.malformed(0, "has no array \"" + arrays.get(0) + "\" of records" + told());
        }
        requireEnd();
        return false;
      }
      inArray = true;
      met = true;
    }
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      inArray = false;
      return advance();
    }
    line = parser.currentTokenLocation().getLineNr();
    if (token != JsonToken.START_OBJECT) {
      throw input.malformed(line, "has something else than an object among the records");
    }
    count++;
    fields.clear();
    members(fields, List.of());
    return true;
  }

  /** Nothing may follow: a second answer in the file would be lost. */
  private void requireEnd() throws IOException {
    JsonToken token = parser.currentToken();
    if ((token == JsonToken.END_OBJECT ? parser.nextToken() : token) != null) {
      throw input.malformed(
          parser.currentTokenLocation().getLineNr(),
          "goes on behind the end of its JSON: put each answer into a file of its own");
    }
  }

  /** What an answer says instead of records, such as that access is denied. */
  private String told() {
    String members =
        outer.entrySet().stream()
            .filter(member -> TELLING.contains(member.getKey()))
            .map(member -> member.getKey() + " " + member.getValue())
            .sorted()
            .collect(Collectors.joining(", "));
    return members.isEmpty() ? "" : ": it is an answer that says " + members;
  }

  /** Goes to the array of records; members before it are kept. */
  private boolean findArray() throws IOException {
    if (parser.currentToken() == null) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        return true;
      }
      if (first != JsonToken.START_OBJECT) {
        return false;
      }
    }
    return members(outer, arrays);
  }

  /** Reads members up to the end of the object, or up to an array of these names. */
  private boolean members(Map<String, String> into, List<String> stopAt) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && stopAt.contains(member)) {
        return true;
      }
      if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        into.put(member, parser.getText().strip());
      }
    }
    return false;
  }

  /** A member of the outermost object besides the array; all are known after the last record. */
  public Optional<String> outer(String member) {
    return Optional.ofNullable(outer.get(member)).filter(value -> !value.isEmpty());
  }

  /** How many records have been read. */
  public long count() {
    return count;
  }

  @Override
  public Optional<String> assumption() {
    return text.assumption();
  }

  @Override
  public String get(String column) {
    return fields.getOrDefault(column, "");
  }

  /** The members of the record at hand. */
  @Override
  public Header header() {
    return new Header(List.copyOf(fields.keySet()));
  }

  @Override
  public boolean has(String column) {
    return fields.containsKey(column);
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public String file() {
    return name;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
