package org.w3id.dyad.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the accents off letters of any script, as in ё, ў and ž. (Lucene's own filter for that
 * brings data which newer versions of ICU do not read.)
 */
final class AccentFilter extends TokenFilter {
  private static final Normalizer2 APART = Normalizer2.getNFDInstance();
  private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  AccentFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!APART.isNormalized(term)) {
      StringBuilder bare = new StringBuilder();
      APART.normalize(term).chars().filter(c -> !isAccent(c)).forEach(c -> bare.append((char) c));
      term.setEmpty().append(TOGETHER.normalize(bare));
    }
    return true;
  }

  /** The combining marks that letters of European scripts have; vowels of others stay. */
  private static boolean isAccent(int c) {
    return c >= 0x300 && c <= 0x36F;
  }
}
