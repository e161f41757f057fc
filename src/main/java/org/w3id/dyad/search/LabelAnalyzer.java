package org.w3id.dyad.search;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Takes names in any script apart: words by the rules of Unicode, without case and accents, and
 * each Chinese character by itself, so that a part of a name is found (as a phrase) without a
 * dictionary that would have to know it.
 */
final class LabelAnalyzer extends Analyzer {
  private static final NormalizeCharMap APOSTROPHES = apostrophes();

  /** Apostrophes part words: Ivoire is found in d'Ivoire. */
  @Override
  protected Reader initReader(String field, Reader text) {
    return new MappingCharFilter(APOSTROPHES, text);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
    return new TokenStreamComponents(words, folded(words));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream word) {
    return folded(word);
  }

  private static NormalizeCharMap apostrophes() {
    NormalizeCharMap.Builder spaces = new NormalizeCharMap.Builder();
    for (String apostrophe : new String[] {"'", "\u2019", "\u02BC"}) {
      spaces.add(apostrophe, " ");
    }
    return spaces.build();
  }

  /** Small letters without accents; of Latin letters those of English. */
  private static TokenStream folded(TokenStream words) {
    TokenStream small = new ICUNormalizer2Filter(words, Normalizer2.getNFKCCasefoldInstance());
    return new ASCIIFoldingFilter(new AccentFilter(small));
  }
}
