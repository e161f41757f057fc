package org.w3id.dyad.source.input;

/**
 * Notices records that say again, or say differently, what an earlier record said. Its memory is
 * bounded: it surely remembers some hundred thousand keys, and of more than that the latest ones.
 * Keys are told apart by 64 bits of a hash; within a hundred million keys an error has odds of one
 * to several thousand.
 */
public final class Repeats {
  /** The remark on a record that is a repetition: it is counted as used and not written again. */
  public static final String REMARK = "says again what an earlier row says";

  private static final int PROBES = 8;

  /** What a record is to those before it. */
  public enum Finding {
    /** Nothing with this key was seen. */
    NEW,
    /** The same was said before. */
    SAME,
    /** Something else was said before under this key. */
    DIFFERENT
  }

  private final long[] keys;
  private final int[] values;
  private int oldest;

  /** Remembers about two million keys in 24 MB. */
  public Repeats() {
    this(21);
  }

  /** Remembers as many keys as this power of two. */
  Repeats(int bits) {
    keys = new long[1 << bits];
    values = new int[1 << bits];
  }

  /**
   * Looks at a record and remembers it.
   *
   * @param key what identifies it
   * @param value a hash of what it says
   */
  public Finding see(CharSequence key, int value) {
    long hash = hash(key);
    int mask = keys.length - 1;
    int start = (int) (hash >>> 20) & mask;
    for (int i = 0; i < PROBES; i++) {
      int at = (start + i) & mask;
      if (keys[at] == hash) {
        return values[at] == value ? Finding.SAME : Finding.DIFFERENT;
      }
      if (keys[at] == 0) {
        return remember(at, hash, value);
      }
    }
    oldest = (oldest + 1) % PROBES;
    return remember((start + oldest) & mask, hash, value);
  }

  private Finding remember(int at, long hash, int value) {
    keys[at] = hash;
    values[at] = value;
    return Finding.NEW;
  }

  /** FNV-1a over characters, finished as in MurmurHash3. */
  private static long hash(CharSequence key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
