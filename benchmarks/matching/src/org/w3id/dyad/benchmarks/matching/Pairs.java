package org.w3id.dyad.benchmarks.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.w3id.dyad.benchmarks.Results;
import org.w3id.dyad.name.NameComparison;
import org.w3id.dyad.name.NameKind;

/** Published pairs of names. */
final class Pairs {
  private static final Set<String> MAIN = Set.of("Latn", "Cyrl", "Hani");
  private static final Set<String> TRANSLATED = Set.of("organization", "mixed");

  /** Where the persons hold or held office. */
  private static final Set<String> OFFICIALS =
      Set.of("everypolitician", "ministers-by", "ministers-cn");

  private static final int FEWEST = 30;
  private static final String HEAD =
      "| kind, scripts | same | different | precision | recall | F1 | average precision |\n"
          + "| --- | --: | --: | --: | --: | --: | --: |";

  private final NameComparison comparison = new NameComparison();
  private final Map<String, Tally> strata = new TreeMap<>();
  private final Tally judged = new Tally();
  private final Tally aside = new Tally();
  private final Set<String> states;

  /** Knows the keys that Wikidata has of independent states. */
  Pairs(Set<String> states) {
    this.states = Set.copyOf(states);
  }

  /** Reads and scores a file. */
  void read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        add(row);
      }
    }
  }

  private void add(NamedCsvRecord row) {
    String kind = row.findField("kind").or(() -> row.findField("schema")).orElseThrow();
    String same = row.findField("label").or(() -> row.findField("is_match")).orElseThrow();
    boolean isSame = Set.of("1", "true").contains(same.toLowerCase(Locale.ROOT));
    Set<String> scripts =
        Stream.of("script1", "script2")
            .flatMap(column -> row.findField(column).stream())
            .collect(Collectors.toSet());
    double score = comparison.similarity(rules(kind), row.getField("name1"), row.getField("name2"));
    String stratum =
        Stream.of("script1", "script2")
            .flatMap(column -> row.findField(column).stream())
            .sorted()
            .collect(Collectors.joining("-", kind.toLowerCase(Locale.ROOT) + " ", ""));
    if (kind.equals("state") && isOfStates(row)) {
      String all = "independent " + stratum;
      strata.computeIfAbsent(all, key -> new Tally()).add(score, isSame);
    }
    if (OFFICIALS.contains(row.findField("source").orElse(""))) {
      String official = stratum.replaceFirst("person", "official");
      strata.computeIfAbsent(official, key -> new Tally()).add(score, isSame);
    }
    strata.computeIfAbsent(stratum.strip(), key -> new Tally()).add(score, isSame);
    if (MAIN.containsAll(scripts) && !TRANSLATED.contains(kind)) {
      judged.add(score, isSame);
      if (isAside(row.findField("id1").or(() -> row.findField("name2")).orElseThrow())) {
        aside.add(score, isSame);
      }
    }
  }

  private boolean isOfStates(NamedCsvRecord row) {
    return states.contains(row.getField("id1")) && states.contains(row.getField("id2"));
  }

  private static boolean isAside(String key) {
    CRC32 sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % 2 == 1;
  }

  private static NameKind rules(String kind) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "person" -> NameKind.PERSON;
      case "organization", "company", "legalentity" -> NameKind.ORGANIZATION;
      case "vessel", "ship" -> NameKind.VESSEL;
      case "state" -> NameKind.STATE;
      default -> NameKind.PLACE;
    };
  }

  /** Says what was found. */
  void say(Results results, String title) {
    results.say("");
    results.say("#### " + title);
    results.say("");
    results.say(HEAD);
    strata.forEach(
        (name, tally) -> {
          if (tally.positives() >= FEWEST) {
            results.say(tally.row(name));
          }
        });
    results.say(judged.row("**judged**: Latin, Cyrillic, Chinese; names that are no translations"));
    results.say(aside.row("**aside**, of these"));
  }
}
