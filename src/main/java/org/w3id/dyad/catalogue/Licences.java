package org.w3id.dyad.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The IRIs of licences that terms in words name. */
final class Licences {
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("CC (BY(?:-NC)?(?:-SA|-ND)?) (\\d\\.\\d)");

  private Licences() {}

  /** The licence that the terms name first, if it is one that has an IRI. */
  static Optional<String> of(String terms) {
    Matcher named = CREATIVE_COMMONS.matcher(terms);
    if (named.find()) {
      return Optional.of(
          "https://creativecommons.org/licenses/%s/%s/"
              .formatted(named.group(1).toLowerCase(Locale.ROOT), named.group(2)));
    }
    if (terms.startsWith("CC0 1.0")) {
      return Optional.of("https://creativecommons.org/publicdomain/zero/1.0/");
    }
    if (terms.startsWith("Apache License 2.0")) {
      return Optional.of("https://www.apache.org/licenses/LICENSE-2.0");
    }
    if (terms.contains("(ODC-By 1.0)")) {
      return Optional.of("https://opendatacommons.org/licenses/by/1-0/");
    }
    if (terms.equals("Etalab Open Licence 2.0")) {
      return Optional.of("https://www.etalab.gouv.fr/licence-ouverte-open-licence/");
    }
    return terms.matches("https?://\\S+") ? Optional.of(terms) : Optional.empty();
  }
}
