package org.w3id.dyad.bounds;

import org.w3id.dyad.bounds.allowance.Allowance;

/**
 * A text for regular expressions: a matcher that backtracks over it asks the allowance as it goes.
 */
record WatchedText(String text, Allowance allowance) implements CharSequence {

  @Override
  public char charAt(int index) {
    allowance.check();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
