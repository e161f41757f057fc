package org.w3id.dyad.source.format.file;

import java.util.HexFormat;

/** Compressed formats, told by the bytes with which they begin. */
public enum Packing {
  /** One compressed file, RFC 1952. */
  GZIP("gzip", "1f8b", false),

  /** An archive with files in it. */
  ZIP("zip", "504b0304", false),

  /** An archive without files. */
  EMPTY_ZIP("a zip file without files", "504b0506", true),

  /** Not read. */
  BZIP2("bzip2", "425a68", true),

  /** Not read. */
  XZ("xz", "fd377a585a00", true),

  /** Not read. */
  ZSTANDARD("Zstandard", "28b52ffd", true),

  /** Not read. */
  SEVEN_ZIP("7-Zip", "377abcaf271c", true),

  /** Not read. */
  RAR("RAR", "526172211a07", true);

  /** How many bytes tell all of them. */
  public static final int LONGEST = 6;

  private final String title;
  private final byte[] magic;
  private final boolean foreign;

  Packing(String title, String magic, boolean foreign) {
    this.title = title;
    this.magic = HexFormat.of().parseHex(magic);
    this.foreign = foreign;
  }

  /** What the packing is called in messages. */
  public String title() {
    return title;
  }

  /** Whether files of this kind are not read. */
  public boolean foreign() {
    return foreign;
  }

  /** The first bytes. */
  public byte[] magic() {
    return magic.clone();
  }

  /** Whether bytes begin as files of this packing do. */
  public boolean begins(byte[] bytes) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (bytes[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
