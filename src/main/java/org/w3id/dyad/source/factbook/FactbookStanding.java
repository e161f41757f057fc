package org.w3id.dyad.source.factbook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Vocabulary;

/**
 * How a country stands to an organization, by the words in brackets behind its acronym: {@code WTO
 * (observer)}. A correspondent of the International Organization for Standardization <a
 * href="https://www.iso.org/about/members">attends as an observer</a>, a subscriber is an
 * associate.
 */
final class FactbookStanding {
  /** Words and the standing that they tell; the first one in this order that is there counts. */
  private static final Map<String, IRI> STEPS = steps();

  /** Other names under which members go, as in {@code APEC (Chinese Taipei)}. */
  private static final List<String> NAMES = List.of("taipei", "china", "chinese", "taiwan");

  /** What turns the meaning round. */
  private static final List<String> DENIALS = List.of("not", "non", "no", "former", "withdrew");

  private FactbookStanding() {}

  private static Map<String, IRI> steps() {
    Map<String, IRI> steps = new LinkedHashMap<>();
    put(steps, Vocabulary.SUSPENDED_MEMBER, "suspended");
    put(steps, Vocabulary.CANDIDATE, "candidate");
    put(steps, Vocabulary.APPLICANT, "applicant");
    put(steps, Vocabulary.OBSERVER, "observer", "observers", "correspondent");
    put(steps, Vocabulary.DIALOGUE_PARTNER, "dialogue");
    put(steps, Vocabulary.ASSOCIATE_MEMBER, "associate", "associated", "affiliate", "subscriber");
    put(steps, Vocabulary.PARTNER_COUNTRY, "partner", "partners", "cooperating");
    put(steps, Vocabulary.FULL_MEMBER, "member", "members", "permanent", "temporary");
    put(steps, Vocabulary.FULL_MEMBER, "nonregional", "regional", "compliant", "implementing");
    return steps;
  }

  private static void put(Map<String, IRI> steps, IRI step, String... words) {
    Arrays.stream(words).forEach(word -> steps.put(word, step));
  }

  /**
   * The standing that a text tells.
   *
   * @param text what stands in brackets; empty for a full member
   * @return nothing if it is not known
   */
  static Optional<IRI> of(String text) {
    if (text.isEmpty()) {
      return Optional.of(Vocabulary.FULL_MEMBER);
    }
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    if (words.stream().anyMatch(DENIALS::contains)) {
      return Optional.empty();
    }
    return STEPS.entrySet().stream()
        .filter(step -> words.contains(step.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> words.stream().anyMatch(NAMES::contains) ? of("") : Optional.empty());
  }
}
