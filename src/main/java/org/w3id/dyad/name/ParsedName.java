package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Set;
import org.w3id.dyad.name.sound.Letters;

/**
 * A name that is ready to be compared.
 *
 * @param text the name in small letters, Chinese characters in their simplified form
 * @param pronunciations the ways to read it
 * @param overseas how a Chinese name may be spelt overseas; at most one
 * @param forms the legal forms that it has
 * @param codes the codes (ISO 3166-1 alpha-2) of the states that it names
 * @param signature a bit for the beginning and the end of each word: names that have none in common
 *     are not alike
 */
public record ParsedName(
    String text,
    List<Pronunciation> pronunciations,
    List<OverseasName> overseas,
    Set<String> forms,
    Set<String> codes,
    long signature) {

  /** Copies the lists. */
  public ParsedName {
    pronunciations = List.copyOf(pronunciations);
    overseas = List.copyOf(overseas);
    forms = Set.copyOf(forms);
    codes = Set.copyOf(codes);
  }

  /** Whether both are written in one script. */
  public boolean isOfScriptOf(ParsedName other) {
    return Letters.script(text) == Letters.script(other.text);
  }

  /** Whether it is written in characters or a romanization that only Chinese names have. */
  boolean isChinese() {
    return pronunciations.stream().anyMatch(one -> one.origin() == Pronunciation.Origin.CHINESE);
  }

  /** Whether it is written in characters that can only transcribe a name of another language. */
  boolean isTranscribed() {
    return !isChinese() && pronunciations.stream().allMatch(one -> one.script() == UScript.HAN);
  }

  /** Whether it is such a name, or could be one in pinyin. */
  boolean canBeChinese() {
    return pronunciations.stream().anyMatch(Pronunciation::canBeChinese);
  }
}
