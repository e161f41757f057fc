package org.w3id.dyad.benchmarks.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.dyad.benchmarks.Results;

/** Measures how good and how fast names and things are matched. */
public final class Runs {
  private Runs() {}

  /** Measures what the options ask for. */
  public static void main(String[] args) throws IOException {
    Map<String, String> options = Results.options(args);
    Results results = Results.begin("matching", options);
    results.say("One Java of at most " + options.get("memory") + " of heap.");
    Path data = Path.of(options.get("data"));
    if (options.get("quality").equals("yes") && Files.isDirectory(data.resolve("matching"))) {
      quality(results, data);
    }
    if (!options.get("sizes").equals("0")) {
      Speed.sayHead(results);
      for (String size : options.get("sizes").split(",")) {
        new Speed().say(results, Integer.parseInt(size));
      }
    }
    results.end();
  }

  /** The keys that Wikidata has of independent states, by the list of another publisher. */
  private static Set<String> independent(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .filter(row -> row.getField("is_independent").equals("Yes"))
          .map(row -> row.getField("wikidata_id").replaceFirst(".*/", ""))
          .collect(Collectors.toSet());
    }
  }

  private static void quality(Results results, Path data) throws IOException {
    Path matching = data.resolve("matching");
    Set<String> states = independent(data.resolve("countries/country-codes.csv"));
    Pairs bench = new Pairs(states);
    bench.read(matching.resolve("name_bench_dev.csv"));
    bench.say(results, "Cases of name_bench, at 0.7");
    results.say("");
    results.say(
        "Frozen scores of logic-v2 on all 812 cases at 0.7: precision 0.762, recall 0.821, F1 0.790"
            + " (persons 0.742, companies 0.856).");
    Pairs pairs = new Pairs(states);
    pairs.read(matching.resolve("pairs_dev.csv"));
    pairs.say(results, "Pairs of names, at 0.7");
    Register register = new Register();
    register.read(matching.resolve("link_dev_register.csv"));
    register.ask(matching.resolve("link_dev_queries.csv"));
    register.say(results);
    new Lists().say(results, data);
  }
}
