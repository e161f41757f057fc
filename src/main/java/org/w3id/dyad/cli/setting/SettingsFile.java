package org.w3id.dyad.cli.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of settings: {@code key = value} on each line, in UTF-8. A line that begins with {@code #}
 * is a comment; a value ends with its line, has no quotes and no escapes.
 */
final class SettingsFile {
  /**
   * A line that sets something.
   *
   * @param number from 1
   */
  record Line(int number, String value) {}

  private SettingsFile() {}

  /**
   * Reads the lines by key.
   *
   * @throws IllegalArgumentException if a line is none of these, or sets again what another sets;
   *     names file, line and what would be right
   */
  static Map<String, Line> read(Path file) {
    Map<String, Line> settings = new LinkedHashMap<>();
    int number = 0;
    for (String text : lines(file)) {
      number++;
      String line = text.strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(settings, line, new Place(file, number));
      }
    }
    return settings;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not in UTF-8", e);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new IllegalArgumentException("there is no file of settings " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the settings in " + file, e);
    }
  }

  /**
   * Reads them, if all of them are known.
   *
   * @throws IllegalArgumentException also if a line sets what cannot be set
   */
  static Map<String, Line> read(Path file, Collection<String> known) {
    Map<String, Line> settings = read(file);
    settings.forEach(
        (key, line) -> {
          if (!known.contains(key)) {
            throw new Place(file, line.number())
                .problem("there is no setting \"" + key + "\"" + NearNames.hint(key, known));
          }
        });
    return settings;
  }

  private static void add(Map<String, Line> settings, String line, Place place) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw place.problem("\"" + line + "\" is not \"key = value\"");
    }
    String key = line.substring(0, equals).strip();
    String value = line.substring(equals + 1).strip();
    if (value.isEmpty()) {
      throw place.problem(key + " has no value; give one, or remove the line");
    }
    Line before = settings.putIfAbsent(key, new Line(place.number(), value));
    if (before != null) {
      throw place.problem(key + " is set in line " + before.number() + " already");
    }
  }

  private record Place(Path file, int number) {
    IllegalArgumentException problem(String what) {
      return new IllegalArgumentException(file + ":" + number + ": " + what);
    }
  }
}
