package org.w3id.dyad.source.api;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;

/**
 * What the names or codes of states that were divided, united or dissolved mean in a year:
 * Yugoslavia is another state in 1980 than in 1995, and Germany is no one state in 1970. In a year
 * of change a name means the state that had it for the greater part of the year.
 */
final class DatedNames {

  private record Meaning(int from, int to, String area, String reason) {}

  private final Map<String, List<Meaning>> meanings = new HashMap<>();

  /** Reads a table; names are compared by the words that {@code words} makes of them. */
  DatedNames(String table, UnaryOperator<String> words) {
    ResourceTable.forEach(
        DatedNames.class,
        table,
        row ->
            meanings
                .computeIfAbsent(words.apply(row.getField("name")), name -> new ArrayList<>())
                .add(meaning(row)));
  }

  private static Meaning meaning(NamedCsvRecord row) {
    return new Meaning(
        year(row.getField("from"), Integer.MIN_VALUE),
        year(row.getField("to"), Integer.MAX_VALUE),
        row.getField("area"),
        row.getField("reason"));
  }

  private static int year(String text, int open) {
    return text.isEmpty() ? open : Integer.parseInt(text);
  }

  /** Whether what the name means depends on the year. */
  boolean has(String words) {
    return meanings.containsKey(words);
  }

  /** The state that has the name in the year, if one has. */
  Optional<IRI> find(String words, int year) {
    return in(words, year)
        .filter(meaning -> !meaning.area().isEmpty())
        .map(meaning -> Iris.reference(meaning.area()));
  }

  /** Why the name means no one state in the year. */
  String reason(String words, int year) {
    return in(words, year)
        .map(meaning -> "no one state in " + year + ", for " + meaning.reason())
        .orElse("no state in " + year + ": there was none of this name or code");
  }

  private Optional<Meaning> in(String words, int year) {
    return meanings.get(words).stream()
        .filter(meaning -> meaning.from() <= year && year <= meaning.to())
        .findFirst();
  }
}
