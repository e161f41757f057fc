package org.w3id.dyad.name.sound;

/**
 * How many letters have to be put in, left out or exchanged to make one text of another (V. I.
 * Levenshtein, 1965).
 */
public final class LetterDistance {
  private LetterDistance() {}

  /** The distance, or more than the most that is asked for. */
  public static int between(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      if (fill(one.charAt(i - 1), i, other, row) > most) {
        return most + 1;
      }
    }
    return row[other.length()];
  }

  /** Makes the next row of the table of distances, and returns the least of it. */
  private static int fill(char letter, int i, String other, int[] row) {
    int diagonal = row[0];
    row[0] = i;
    int least = i;
    for (int j = 1; j < row.length; j++) {
      int exchanged = diagonal + (letter == other.charAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
      least = Math.min(least, row[j]);
    }
    return least;
  }
}
