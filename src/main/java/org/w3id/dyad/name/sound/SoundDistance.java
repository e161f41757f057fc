package org.w3id.dyad.name.sound;

import java.util.Arrays;

/**
 * How far two rows of sounds are apart: an edit distance in which sounds that orthographies and
 * dialects exchange cost less than others. Vowels cost less than consonants; where a script leaves
 * sounds out or cuts them into syllables, still less.
 */
public final class SoundDistance {
  /** Between scripts that write all sounds. */
  public static final SoundDistance FULL = new SoundDistance(false);

  /** Where one script writes less. */
  public static final SoundDistance LOSSY = new SoundDistance(true);

  private static final String VOWELS = "aeiou";
  private static final int SIZE = 128;

  /** What it costs that two neighbours change places. */
  private static final float TURNED = 0.8f;

  /** Pairs of sounds and what exchanging them costs in percent, first of full scripts. */
  private static final String NEAR =
      "ao20,25 ae35,25 ai40,30 au40,30 ei20,20 eo30,25 eu40,30 io40,30 iu35,25 ou20,20"
          + " bp45,15 dt40,15 gk40,15 gh25,25 kh35,25 zs30,15 Ss35,15 SC35,25 ZC45,15 SZ35,20 ZJ25,15 CJ40,15"
          + " cs30,20 cC40,20 ck45,40 cz35,15 ct45,25 vf30,20 vb45,30 vu30,20 vh80,40 vo90,20 pf90,25 lr70,20 mn60,30"
          + " jJ15,15 ji15,15 jZ25,25 jh40,40 jg40,30 JZ25,15 Jz45,20 Jg50,20 JC40,15 GJ30,5 Gk60,25 Gg50,25 GZ40,25 GC50,20 Gj40,20 Gz50,25 Gd70,50 Gi70,40 GS60,25 st95,50 Js70,30 Zz35,20"
          + " Ch45,35 Ck50,35 Sh60,30 hf80,40 tC70,40 St70,60 kg40,15 zJ45,20 Zr90,30 JS45,20 hS60,30"
          + " CS35,25 ki90,60 rZ90,30 Jd60,40 Ji50,40 ti90,70 ns90,70 nr90,60 ln90,50 gv80,50 gJ50,20";

  private final float[][] exchange = new float[SIZE][SIZE];
  private final float[] insert = new float[SIZE];

  /** What a sound adds to the length of a row: vowels count less if they cost less. */
  private final double[] lengths = new double[SIZE];

  private final float cheapest;

  private SoundDistance(boolean isLossy) {
    for (int one = 0; one < SIZE; one++) {
      insert[one] = 1;
      for (int other = 0; other < SIZE; other++) {
        exchange[one][other] = one == other ? 0 : 1;
      }
    }
    VOWELS.chars().forEach(vowel -> insert[vowel] = isLossy ? 0.15f : 0.5f);
    cheapest = isLossy ? 0.15f : 0.35f;
    insert['i'] = isLossy ? 0.15f : 0.4f;
    insert['h'] = isLossy ? 0.3f : 0.35f;
    insert['j'] = 0.4f;
    insert['v'] = isLossy ? 0.4f : 0.9f;
    insert['r'] = isLossy ? 0.4f : 0.9f;
    insert['n'] = isLossy ? 0.6f : 0.9f;
    for (String pair : NEAR.split(" ")) {
      int comma = pair.indexOf(',');
      String cost = isLossy ? pair.substring(comma + 1) : pair.substring(2, comma);
      near(pair.charAt(0), pair.charAt(1), Float.parseFloat(cost) / 100);
    }
    Arrays.setAll(lengths, sound -> Math.min(1, insert[sound] + 0.35));
  }

  private void near(char one, char other, float cost) {
    exchange[one][other] = cost;
    exchange[other][one] = cost;
  }

  /**
   * How alike they are: 1 if they are the same, 0 if they have nothing in common.
   *
   * @param least what is less alike counts as 0, for which less has to be computed
   */
  public double likeness(String one, String other, double least) {
    if (one.equals(other)) {
      return 1;
    }
    double length = (length(one) + length(other)) / 2;
    double bound = length * (1 - least);
    if (length == 0 || isLonger(one, other, bound)) {
      return 0;
    }
    double distance = distance(one, other, bound);
    return distance > bound ? 0 : Math.max(0, 1 - distance / length);
  }

  /** Whether one has so many sounds more that these alone cost too much. */
  private boolean isLonger(String one, String other, double bound) {
    return Math.abs(one.length() - other.length()) * cheapest > bound;
  }

  private double length(String sounds) {
    double length = 0;
    for (int i = 0; i < sounds.length(); i++) {
      length += lengths[sounds.charAt(i) % SIZE];
    }
    return length;
  }

  /** The least cost, or more than the bound where it is more than that. */
  private double distance(String one, String other, double bound) {
    int columns = other.length() + 1;
    float[] before = new float[columns];
    float[] last = new float[columns];
    float[] row = new float[columns];
    for (int j = 1; j < columns; j++) {
      last[j] = last[j - 1] + insert[other.charAt(j - 1) % SIZE];
    }
    for (int i = 1; i <= one.length(); i++) {
      float least = fill(i, one, other, before, last, row);
      if (least > bound) {
        return least;
      }
      float[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[columns - 1];
  }

  /** Fills a row of the table of costs, and returns the least of them. */
  private float fill(int i, String one, String other, float[] before, float[] last, float[] row) {
    int a = one.charAt(i - 1) % SIZE;
    float[] costs = exchange[a];
    row[0] = last[0] + insert[a];
    float least = row[0];
    for (int j = 1; j < row.length; j++) {
      int b = other.charAt(j - 1) % SIZE;
      float cost = last[j - 1] + costs[b];
      cost = Math.min(cost, last[j] + insert[a]);
      cost = Math.min(cost, row[j - 1] + insert[b]);
      if (i > 1 && j > 1 && a == other.charAt(j - 2) % SIZE && b == one.charAt(i - 2) % SIZE) {
        cost = Math.min(cost, before[j - 2] + TURNED);
      }
      row[j] = cost;
      least = Math.min(least, cost);
    }
    return least;
  }
}
