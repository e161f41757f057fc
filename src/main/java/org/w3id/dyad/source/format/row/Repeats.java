package org.w3id.dyad.source.format.row;

import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.format.file.TextRing;

/**
 * Notices records that say again, or say differently, what an earlier record said. Keys and what is
 * said under them are compared as texts, so that no two are taken for one. Memory is bounded, to
 * some 100 MB, and small for small files: it surely remembers some hundred thousand keys, and of
 * more than that the latest ones.
 */
public final class Repeats {
  /** The remark on a record that is a repetition: it is counted as used and not written again. */
  public static final String REMARK = "says again what an earlier row says";

  private static final int PROBES = 8;
  private static final int FEWEST_BITS = 10;

  /** What a record is to those before it. */
  public enum Finding {
    /** Nothing with this key was seen. */
    NEW,
    /** The same was said before. */
    SAME,
    /** Something else was said before under this key. */
    DIFFERENT
  }

  private final int most;
  private final TextRing texts;
  private final KeyedText record = new KeyedText();
  private final Runnable forgetting = this::forgetLast;
  private long[] hashes;
  private long[] places;
  private int remembered;
  private int oldest;

  /** Remembers up to two million keys, and of them and what they say up to 64 MB. */
  public Repeats() {
    this(21, 1 << 26);
  }

  /**
   * Remembers less.
   *
   * @param bits the power of two that is the largest number of keys
   * @param bytes how many bytes of text
   */
  Repeats(int bits, int bytes) {
    most = 1 << bits;
    texts = new TextRing(bytes);
    hashes = new long[1 << Math.min(bits, FEWEST_BITS)];
    places = new long[hashes.length];
  }

  /**
   * Looks at a record and remembers it, unless it is rejected: a later one with its key is then the
   * first that is good.
   *
   * @param key what identifies it
   * @param said what it says, in a form that is the same for all that says the same
   * @param draft what becomes of the record
   */
  public Finding see(CharSequence key, CharSequence said, Draft draft) {
    Finding finding = see(key, said);
    if (finding == Finding.NEW) {
      draft.whenRejected(forgetting);
    }
    return finding;
  }

  /**
   * Rejects a record whose key stands in an earlier one, whatever both say.
   *
   * @param key what identifies it
   * @param column where the key stands
   * @param value what stands there
   * @throws UnusableValueException if an earlier record has the key
   */
  public void requireNew(CharSequence key, String column, String value, Draft draft) {
    if (see(key, "", draft) != Finding.NEW) {
      throw new UnusableValueException(column, value, "stands in an earlier row too");
    }
  }

  private void forgetLast() {
    int start = slot(hash(record));
    for (int i = 0; i < PROBES; i++) {
      int at = (start + i) & (hashes.length - 1);
      if (texts.isKept(places[at]) && holds(at, record.length())) {
        places[at] = 0;
        remembered--;
      }
    }
  }

  Finding see(CharSequence key, CharSequence said) {
    record.set(key, said);
    long hash = hash(record);
    int start = slot(hash);
    int free = -1;
    for (int i = 0; i < PROBES; i++) {
      int at = (start + i) & (hashes.length - 1);
      if (!texts.isKept(places[at])) {
        free = free < 0 ? at : free;
      } else if (hashes[at] == hash && holds(at, record.keyLength())) {
        return holds(at, record.length()) ? Finding.SAME : Finding.DIFFERENT;
      }
    }
    return remember(free < 0 ? oldest(start) : free, hash);
  }

  private boolean holds(int at, int length) {
    return texts.holds(places[at], record.bytes(), length);
  }

  private int oldest(int start) {
    oldest = (oldest + 1) % PROBES;
    return (start + oldest) & (hashes.length - 1);
  }

  private Finding remember(int at, long hash) {
    hashes[at] = hash;
    places[at] = texts.append(record.bytes(), record.length());
    remembered++;
    if (remembered > hashes.length / 2 && hashes.length < most) {
      grow();
    }
    return Finding.NEW;
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldPlaces = places;
    hashes = new long[2 * oldHashes.length];
    places = new long[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (texts.isKept(oldPlaces[i])) {
        move(oldHashes[i], oldPlaces[i]);
      }
    }
  }

  /** With twice as many slots there is one within reach; were there none, it would be forgotten. */
  private void move(long hash, long place) {
    int at = slot(hash);
    for (int i = 0; i < PROBES; i++, at = (at + 1) & (hashes.length - 1)) {
      if (places[at] == 0) {
        hashes[at] = hash;
        places[at] = place;
        return;
      }
    }
  }

  private int slot(long hash) {
    return (int) (hash >>> 20) & (hashes.length - 1);
  }

  /** FNV-1a over the key, finished as in MurmurHash3; only where to look depends on it. */
  private static long hash(KeyedText record) {
    byte[] bytes = record.bytes();
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < record.keyLength(); i++) {
      hash = (hash ^ bytes[i]) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
