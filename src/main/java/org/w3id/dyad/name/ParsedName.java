package org.w3id.dyad.name;

import java.util.List;
import java.util.Set;

/**
 * A name that is ready to be compared.
 *
 * @param text the name in small letters, as written
 * @param pronunciations the ways to read it
 * @param forms the legal forms that it has
 * @param codes the codes (ISO 3166-1 alpha-2) of the states that it names
 * @param signature a bit for the beginning and the end of each word: names that have none in common
 *     are not alike
 */
public record ParsedName(
    String text,
    List<Pronunciation> pronunciations,
    Set<String> forms,
    Set<String> codes,
    long signature) {

  /** Copies the lists. */
  public ParsedName {
    pronunciations = List.copyOf(pronunciations);
    forms = Set.copyOf(forms);
    codes = Set.copyOf(codes);
  }
}
