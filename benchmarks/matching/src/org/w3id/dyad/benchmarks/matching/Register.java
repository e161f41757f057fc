package org.w3id.dyad.benchmarks.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.w3id.dyad.benchmarks.Results;
import org.w3id.dyad.linking.match.DescriptionBuilder;
import org.w3id.dyad.linking.match.Kind;
import org.w3id.dyad.linking.match.NameBlocks;
import org.w3id.dyad.linking.match.Scorer;

/** A register with one name a thing, and other names to be found in it. */
final class Register {
  private static final int FIRST = 5;
  private static final int CANDIDATES = 40;
  private static final int FEWEST = 25;

  private final List<NameBlocks.Entry> known = new ArrayList<>();
  private final Map<String, int[]> counts = new TreeMap<>();
  private final Scorer scorer = new Scorer();

  private static Kind kind(NamedCsvRecord row) {
    return switch (row.getField("kind")) {
      case "person" -> Kind.PERSON;
      case "organization" -> Kind.ORGANIZATION;
      case "place" -> Kind.PLACE;
      case "state" -> Kind.STATE;
      case "ship" -> Kind.VESSEL;
      default -> Kind.OTHER;
    };
  }

  void read(Path register) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(register)) {
      for (NamedCsvRecord row : rows) {
        known.add(entry("register", row.getField("id"), kind(row), row.getField("name")));
      }
    }
  }

  private static NameBlocks.Entry entry(String group, String id, Kind kind, String name) {
    return new NameBlocks.Entry(group, new DescriptionBuilder(id, kind).names(name).build());
  }

  void ask(Path queries) throws IOException {
    NameBlocks blocks = new NameBlocks(known);
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(queries)) {
      for (NamedCsvRecord row : rows) {
        if (!row.getField("id").isEmpty()) {
          ask(row, blocks);
        }
      }
    }
  }

  private void ask(NamedCsvRecord row, NameBlocks blocks) {
    NameBlocks.Entry asked = entry("query", "", kind(row), row.getField("query"));
    List<String> found =
        IntStream.of(blocks.alike(asked, CANDIDATES))
            .mapToObj(known::get)
            .sorted(
                Comparator.comparingDouble(
                    one -> -scorer.score(asked.description(), one.description()).score()))
            .map(one -> one.description().id())
            .toList();
    int place = found.indexOf(row.getField("id"));
    for (String stratum : List.of(row.getField("kind") + " " + row.getField("script"), "~ all")) {
      int[] count = counts.computeIfAbsent(stratum, key -> new int[4]);
      count[0]++;
      count[1] += place == 0 ? 1 : 0;
      count[2] += place >= 0 && place < FIRST ? 1 : 0;
      count[3] += place >= 0 ? 1 : 0;
    }
  }

  void say(Results results) {
    results.say("");
    results.say("#### Other names sought in a register of " + known.size());
    results.say("");
    results.say(
        "| kind, script | sought | first | among the first five | among " + CANDIDATES + " |");
    results.say("| --- | --: | --: | --: | --: |");
    counts.forEach(
        (stratum, count) -> {
          if (count[0] >= FEWEST) {
            results.say(
                String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.3f | %.3f | %.3f |",
                    stratum.replace("~ all", "**all**"),
                    count[0],
                    (double) count[1] / count[0],
                    (double) count[2] / count[0],
                    (double) count[3] / count[0]));
          }
        });
  }
}
