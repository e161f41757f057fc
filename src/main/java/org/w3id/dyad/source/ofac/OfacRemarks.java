package org.w3id.dyad.source.ofac;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.source.api.ExternalIdentifier;
import org.w3id.dyad.source.listing.ListedPerson;

/**
 * What the remarks on a party say piece by piece: {@code DOB 30 Aug 1954; alt. DOB 1955;
 * nationality Belarus; Vessel Registration Identification IMO 7408873}. What is not read here stays
 * in the text.
 */
final class OfacRemarks {
  private static final Map<String, Integer> MONTHS =
      IntStream.range(0, 12)
          .boxed()
          .collect(
              Collectors.toUnmodifiableMap(
                  month ->
                      "JanFebMarAprMayJunJulAugSepOctNovDec".substring(3 * month, 3 * month + 3),
                  month -> month + 1));

  private static final Pattern BORN = Pattern.compile("(?:alt\\. )?DOB (.+)");
  private static final Pattern DATE =
      Pattern.compile("(?:(?:(\\d{2}) )?([A-Z][a-z]{2}) )?(\\d{4})");
  private static final Pattern STATE = Pattern.compile("(?:alt\\. )?(?:nationality|citizen) (.+)");
  private static final Pattern IMO =
      Pattern.compile("Vessel Registration Identification IMO (\\d{7})");

  private final List<String> pieces;

  OfacRemarks(String text) {
    pieces = Arrays.stream(text.split(";")).map(OfacRemarks::stripped).toList();
  }

  /** The last piece ends with a point. */
  private static String stripped(String piece) {
    return piece.strip().replaceFirst("\\.$", "");
  }

  /** Says of a person when he or she was born, and of which states. */
  void describe(ListedPerson person) {
    each(BORN, text -> date(text).ifPresentOrElse(person::born, () -> person.bornAbout(text)));
    each(STATE, state -> person.nationality("remarks", state));
  }

  /** The keys that registers have for a vessel. */
  List<ExternalIdentifier> identifiers() {
    return pieces.stream()
        .map(IMO::matcher)
        .filter(Matcher::matches)
        .map(found -> new ExternalIdentifier("imo", found.group(1)))
        .distinct()
        .toList();
  }

  private void each(Pattern pattern, Consumer<String> found) {
    pieces.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .distinct()
        .forEach(found);
  }

  /** A day, a month or a year; {@code circa 1960} and {@code 1960 to 1962} are none. */
  private static Optional<PartialDate> date(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches() || date.group(2) != null && !MONTHS.containsKey(date.group(2))) {
      return Optional.empty();
    }
    String month =
        date.group(2) == null ? "" : String.format(Locale.ROOT, "-%02d", MONTHS.get(date.group(2)));
    String day = date.group(1) == null ? "" : "-" + date.group(1);
    try {
      return Optional.of(PartialDate.parse(date.group(3) + month + day));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
