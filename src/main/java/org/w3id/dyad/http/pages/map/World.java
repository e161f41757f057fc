package org.w3id.dyad.http.pages.map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.html.WebFiles;

/** The map of the world as the build draws it, and what is disputed on it. */
final class World {
  /** For a page of its own. */
  static final World LARGE = new World("world.tsv");

  /** With fewer details, for a page that shows more than it. */
  static final World SMALL = new World("world-small.tsv");

  private final List<Area> areas;
  private final Map<String, Dispute> disputes;

  private World(String file) {
    areas =
        WebFiles.SHIPPED
            .data(file)
            .lines()
            .map(Area::read)
            .sorted(Comparator.comparing(Area::isPartOfAnother))
            .toList();
    disputes =
        disputes().stream()
            .collect(
                Collectors.toMap(
                    Dispute::area, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static List<Dispute> disputes() {
    return CsvReader.builder().ofNamedCsvRecord(WebFiles.SHIPPED.data("disputed.csv")).stream()
        .map(World::dispute)
        .toList();
  }

  private static Dispute dispute(NamedCsvRecord row) {
    Map<String, String> names =
        Messages.LANGUAGES.stream()
            .map(Messages.Language::tag)
            .collect(Collectors.toMap(Function.identity(), row::getField));
    String feature = row.getField("feature");
    return new Dispute(
        row.getField("key"),
        Arrays.asList(row.getField("claimants").split(" ")),
        feature,
        !feature.isEmpty() && !row.getField("west").isEmpty(),
        names);
  }

  /** All areas, those of states before parts that are disputed. */
  List<Area> areas() {
    return areas;
  }

  /** What is disputed, by the key of its area. */
  Map<String, Dispute> disputed() {
    return disputes;
  }
}
