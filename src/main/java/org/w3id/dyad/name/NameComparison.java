package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.name.sound.Letters;

/**
 * How alike two names are, whatever scripts they are written in. Neither the order of the two, nor
 * case, nor marks on letters, nor the order of words of a person's name matter.
 */
public final class NameComparison {
  private static final double OTHER_FORM = 0.08;
  private static final double OTHER_CHARACTERS = 0.15;
  private static final double OTHER_OF_FEW = 0.9;
  private static final int SHORT = 4;
  private static final List<OverseasName> NONE = List.of();

  private final Map<NameKind, NameParser> parsers = new EnumMap<>(NameKind.class);

  /** Makes a comparison; it can be used by several threads. */
  public NameComparison() {
    for (NameKind kind : NameKind.values()) {
      parsers.put(kind, new NameParser(kind));
    }
  }

  /** Takes a name apart, so that it can be compared with many. */
  public ParsedName parse(NameKind kind, String name) {
    return parsers.get(kind).parse(name);
  }

  /**
   * Compares two names.
   *
   * @return 0 (nothing in common) to 1 (the same name)
   */
  public double similarity(NameKind kind, String one, String other) {
    return similarity(kind, parse(kind, one), parse(kind, other));
  }

  /**
   * Compares two names of one kind.
   *
   * @return 0 (nothing in common) to 1 (the same name)
   */
  public double similarity(NameKind kind, ParsedName one, ParsedName other) {
    if (one.text().equals(other.text())) {
      return one.text().isEmpty() ? 0 : 1;
    }
    if (kind == NameKind.STATE && !one.codes().isEmpty() && !other.codes().isEmpty()) {
      return Collections.disjoint(one.codes(), other.codes()) ? 0 : 1;
    }
    double best = best(kind, one, other);
    double heard = best * forms(one, other);
    return best == 1 ? heard : heard * characters(one.text(), other.text());
  }

  /** Names that both are Chinese are compared as such, and not as transcriptions of others. */
  private static double best(NameKind kind, ParsedName one, ParsedName other) {
    if (kind == NameKind.PERSON && (isForeign(one, other) || isForeign(other, one))) {
      return 0;
    }
    boolean areChinese =
        kind == NameKind.PERSON
            && (one.isChinese() && other.canBeChinese() || other.isChinese() && one.canBeChinese());
    double best = Math.max(overseas(one, other), overseas(other, one));
    for (Pronunciation first : one.pronunciations()) {
      for (Pronunciation second : other.pronunciations()) {
        boolean isChinese =
            first.canBeChinese() && second.canBeChinese()
                || first.isRegional()
                || second.isRegional();
        if (first.isComparable(second) && (!areChinese || isChinese)) {
          double score = new PronunciationComparison(kind, first, second).likeness();
          best = Math.max(best, score);
        }
      }
    }
    return best;
  }

  /** A Chinese name is not written as those of other languages are. */
  private static boolean isForeign(ParsedName transcribed, ParsedName chinese) {
    return transcribed.isTranscribed() && chinese.canBeChinese();
  }

  private static double overseas(ParsedName characters, ParsedName letters) {
    double best = 0;
    for (OverseasName name : letters.overseas().isEmpty() ? characters.overseas() : NONE) {
      for (Pronunciation spelling : letters.pronunciations()) {
        best = Math.max(best, name.likeness(spelling));
      }
    }
    return best;
  }

  /**
   * Whether two names begin or end alike in some word: a quick answer for things with many names,
   * of which most pairs have nothing in common.
   */
  public boolean mayBeAlike(ParsedName one, ParsedName other) {
    return (one.signature() & other.signature()) != 0;
  }

  /** Another legal form is another company, or the same one later. */
  private static double forms(ParsedName one, ParsedName other) {
    boolean isOther =
        !one.forms().isEmpty() && !other.forms().isEmpty() && !one.forms().equals(other.forms());
    return isOther ? 1 - OTHER_FORM : 1;
  }

  /** Many Chinese names sound alike: characters that differ say that they are others. */
  private static double characters(String one, String other) {
    if (Letters.script(one) != UScript.HAN || Letters.script(other) != UScript.HAN) {
      return 1;
    }
    long common = one.chars().filter(c -> other.indexOf(c) >= 0).count();
    int length = Math.max(one.length(), other.length());
    double share = (double) common / length;
    return 1 - (length <= SHORT ? OTHER_OF_FEW : OTHER_CHARACTERS) * (1 - share);
  }
}
