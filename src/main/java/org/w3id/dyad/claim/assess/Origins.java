package org.w3id.dyad.claim.assess;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.dyad.claim.Assessment;
import org.w3id.dyad.claim.Reading;
import org.w3id.dyad.claim.Things;
import org.w3id.dyad.claim.Verdict;

/**
 * Tells evidence of independent origin from what only repeats other evidence. Two readings have one
 * origin if they use one row, or two rows on the same measure, pair, goods, period and reporter:
 * many pages quote one number. A figure that is computed from others has their origin, too.
 */
final class Origins {
  private static final List<String> WHAT =
      List.of("hasIndicator", "hasProduct", "hasPeriod", "hasReporter");

  private final Things things;

  Origins(Things things) {
    this.things = things;
  }

  /** The assessments, those that are decided with the number of their origin, in their order. */
  List<Assessment> numbered(List<Assessment> assessments) {
    Map<Verdict, List<Set<String>>> origins = new EnumMap<>(Verdict.class);
    assessments.stream()
        .filter(Assessment::isDecided)
        .forEach(
            assessment ->
                join(
                    origins.computeIfAbsent(
                        assessment.judgement().verdict(), verdict -> new ArrayList<>()),
                    bases(assessment.reading())));
    return assessments.stream()
        .map(assessment -> assessment.from(number(origins, assessment)))
        .toList();
  }

  /** Adds bases to the origins, joining those that have one of them in common. */
  private static void join(List<Set<String>> origins, Set<String> bases) {
    Set<String> joined = new HashSet<>(bases);
    int place = origins.size();
    for (int i = origins.size() - 1; i >= 0; i--) {
      if (origins.get(i).stream().anyMatch(bases::contains)) {
        joined.addAll(origins.remove(i));
        place = i;
      }
    }
    origins.add(Math.min(place, origins.size()), joined);
  }

  private int number(Map<Verdict, List<Set<String>>> origins, Assessment assessment) {
    if (!assessment.isDecided()) {
      return 0;
    }
    Set<String> bases = bases(assessment.reading());
    List<Set<String>> known = origins.get(assessment.judgement().verdict());
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).containsAll(bases)) {
        return i + 1;
      }
    }
    throw new IllegalStateException("no origin of " + bases);
  }

  private Set<String> bases(Reading reading) {
    Set<String> rows = things.withPremises(reading.rows());
    Set<String> bases = new TreeSet<>(rows);
    rows.stream()
        .filter(row -> !things.first(row, "hasReporter").isEmpty())
        .forEach(row -> bases.add(measured(row)));
    // Readings without rows are each their own.
    return bases.isEmpty() ? Set.of(reading.content().toString()) : bases;
  }

  /** What a row measures, and who reports it, in one text. */
  private String measured(String row) {
    Set<String> pair = new TreeSet<>(things.all(row, "hasSubject"));
    pair.addAll(things.all(row, "hasCounterpart"));
    StringBuilder text = new StringBuilder(pair.toString());
    WHAT.forEach(property -> text.append(' ').append(things.first(row, property)));
    return text.toString();
  }
}
