package org.w3id.dyad.source.format.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.w3id.dyad.source.api.ForeignFileException;
import org.w3id.dyad.source.api.MalformedFileException;

/**
 * One file to read: a file on disk, or an entry of an archive. It can be opened more than once.
 * Reading fails with a {@link MalformedFileException} where the bytes are cut off, damaged, or
 * swell beyond the {@link FileLimits}.
 */
public final class Input {

  /** Opens the bytes, unpacked. */
  @FunctionalInterface
  public interface Opener {
    /** Opens the bytes from the beginning. */
    InputStream open(Input self) throws IOException;
  }

  private final Path path;
  private final String entry;
  private final boolean beside;
  private final Opener opener;

  /** A file that the user named. */
  public Input(Path path, String entry, Opener opener) {
    this(path, entry, false, opener);
  }

  /**
   * A file.
   *
   * @param entry its name in an archive, or empty
   * @param beside whether it was found in a folder or archive and not named by the user
   */
  public Input(Path path, String entry, boolean beside, Opener opener) {
    this.path = path;
    this.entry = entry;
    this.beside = beside || !entry.isEmpty();
    this.opener = opener;
  }

  /** Whether it was found beside others, in a folder or archive. */
  public boolean isBeside() {
    return beside;
  }

  /** The file on disk that holds it. */
  public Path path() {
    return path;
  }

  /** Whether it lies in an archive. */
  boolean isEntry() {
    return !entry.isEmpty();
  }

  /**
   * The file's own name without folders and without {@code .gz}, such as {@code
   * BACI_HS92_Y2019_V202401b.csv}.
   */
  public String fileName() {
    String name = entry.isEmpty() ? path.getFileName().toString() : entry;
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? name.substring(0, name.length() - 3)
        : name;
  }

  /** Whether the file's name ends so, in any case of letters. */
  public boolean hasEnding(String ending) {
    return fileName().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** The name for reports: {@code comtrade.csv}, or {@code baci.zip!country_codes.csv}. */
  public String name() {
    return path.getFileName() + (entry.isEmpty() ? "" : "!" + entry);
  }

  /** Opens the bytes; the caller closes it. */
  public InputStream open() throws IOException {
    return opener.open(this);
  }

  /**
   * The first bytes, for telling formats apart.
   *
   * @param count how many; fewer come back where the file is shorter
   */
  public byte[] first(int count) throws IOException {
    try (InputStream in = new BufferedInputStream(open(), count)) {
      return in.readNBytes(count);
    }
  }

  /** An error about this file. */
  public MalformedFileException malformed(long line, String reason) {
    return new MalformedFileException(place(), line, reason);
  }

  /** The error that this file is of another format, and nothing of it was read. */
  public ForeignFileException foreign(long line, String reason) {
    return new ForeignFileException(place(), line, reason);
  }

  private String place() {
    return path + (entry.isEmpty() ? "" : "!" + entry);
  }

  @Override
  public String toString() {
    return name();
  }
}
