package org.w3id.dyad.source.format;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.w3id.dyad.source.api.ForeignFileException;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.ReadProgress;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.file.CountingStream;
import org.w3id.dyad.source.format.file.FileLimits;
import org.w3id.dyad.source.format.file.GuardedStream;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.file.Packing;
import org.w3id.dyad.source.format.workbook.Spreadsheet;

/**
 * The files that a user named, with folders and archives opened: each is one {@link Input}. What a
 * file is, is told by its first bytes and not by its name. Plain files, gzip and zip are read;
 * inside a zip also gzip, but no second archive. A workbook (xlsx) is a zip too and stays one
 * input. Hidden files and the folders that macOS adds to archives are passed over. What lies beside
 * the wanted files and is of another format is read over with a remark, see {@link #each}.
 *
 * <p>Names in archives serve reports only: nothing is ever unpacked to disk.
 */
public final class Inputs implements Iterable<Input>, Closeable {
  private static final int DEPTH = 8;

  /** Names of what lies beside data: descriptions, programs, pictures, pages. */
  private static final Pattern NO_DATA =
      Pattern.compile(
          "(?i)(README|LICEN[CS]E|CHANGELOG|COPYING|NOTICE|MAKEFILE|CITATION)(\\..*)?"
              + "|.*\\.(md|rst|pdf|docx?|pptx?|html?|css|js|R|Rmd|do|py|ipynb|sh|bib|ya?ml|png|jpe?g|gif|svg|tex|log)");

  private final List<Input> inputs = new ArrayList<>();
  private final List<ZipFile> archives = new ArrayList<>();
  private final ReadProgress progress;
  private final FileLimits limits;
  private final boolean empties;

  private Inputs(ReadProgress progress, FileLimits limits, boolean empties) {
    this.progress = progress;
    this.limits = limits;
    this.empties = empties;
  }

  /**
   * Opens files.
   *
   * @param files files and folders; a folder stands for the files in it, in the order of names
   * @throws MalformedFileException if one is missing, empty, or packed in a way that is not read
   */
  public static Inputs open(List<Path> files, ReadProgress progress) throws IOException {
    return open(files, progress, FileLimits.PUBLISHED);
  }

  static Inputs open(List<Path> files, ReadProgress progress, FileLimits limits)
      throws IOException {
    return open(files, new Inputs(progress, limits, false));
  }

  /** The same for a format in which an empty file is legal and says nothing. */
  public static Inputs openEvenEmpty(List<Path> files, ReadProgress progress) throws IOException {
    return open(files, new Inputs(progress, FileLimits.PUBLISHED, true));
  }

  private static Inputs open(List<Path> files, Inputs result) throws IOException {
    try {
      for (Path file : files) {
        result.add(file, false);
      }
      return result;
    } catch (IOException | RuntimeException e) {
      result.close();
      throw e;
    }
  }

  @Override
  public Iterator<Input> iterator() {
    return Collections.unmodifiableList(inputs).iterator();
  }

  /** All of them, in order. */
  public List<Input> list() {
    return Collections.unmodifiableList(inputs);
  }

  @Override
  public void close() throws IOException {
    for (ZipFile archive : archives) {
      archive.close();
    }
  }

  /** Reads one file. */
  @FunctionalInterface
  public interface FileReader {
    /**
     * Reads it.
     *
     * @throws ForeignFileException if it is of another format
     */
    void read(Input input) throws IOException;
  }

  /**
   * Reads all files in order. One that lies beside others in a folder or archive and is of another
   * format is read over with a remark.
   *
   * @throws ForeignFileException if a file that the user named is of another format, or all are
   */
  public void each(Sink sink, FileReader reader) throws IOException {
    each(sink, inputs, reader);
  }

  /** The same for some of them. */
  public void each(Sink sink, List<Input> some, FileReader reader) throws IOException {
    List<ForeignFileException> foreign = new ArrayList<>();
    for (Input input : some) {
      try {
        reader.read(input);
      } catch (ForeignFileException e) {
        if (!input.isBeside()) {
          throw e;
        }
        foreign.add(e);
        sink.remark(input.name(), 0, "", "", e.reason() + "; it is read over");
      }
    }
    if (!foreign.isEmpty() && foreign.size() == some.size()) {
      throw foreign.get(0);
    }
  }

  private void add(Path file, boolean beside) throws IOException {
    if (Files.isDirectory(file)) {
      addFolder(file);
      return;
    }
    if (!Files.isRegularFile(file)) {
      throw new MalformedFileException(file, 0, "is not there, or is not a file");
    }
    byte[] start = start(file);
    if (start.length == 0 && !empties) {
      throw new MalformedFileException(file, 0, "is empty");
    }
    if (Packing.ZIP.begins(start)) {
      addArchive(file);
    } else {
      addPlain(file, start, beside);
    }
  }

  private void addFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      files = walk.filter(Files::isRegularFile).filter(f -> !hidden(folder, f)).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new MalformedFileException(folder, 0, "is a folder without files");
    }
    for (Path file : files) {
      add(file, true);
    }
  }

  private static boolean hidden(Path folder, Path file) {
    return hidden(folder.relativize(file).toString().replace('\\', '/'));
  }

  private static boolean hidden(String name) {
    return Arrays.stream(name.split("/"))
        .anyMatch(part -> part.startsWith(".") && !part.equals("..") || part.equals("__MACOSX"));
  }

  private void addArchive(Path file) throws IOException {
    ZipFile archive;
    try {
      archive = new ZipFile(file.toFile());
    } catch (EOFException | ZipException e) {
      throw new MalformedFileException(
          file, 0, "is a damaged or encrypted zip file: " + e.getMessage() + "; fetch it again");
    }
    archives.add(archive);
    if (archive.getEntry("[Content_Types].xml") != null
        || archive.getEntry("mimetype") != null && archive.getEntry("content.xml") != null) {
      inputs.add(new Input(file, "", self -> counted(Files.newInputStream(file))));
      return;
    }
    if (archive.size() > limits.entries()) {
      throw new MalformedFileException(
          file, 0, "has " + archive.size() + " entries; no source publishes so many");
    }
    int before = inputs.size();
    long declared = 0;
    for (ZipEntry entry : Collections.list(archive.entries())) {
      declared = declared + Math.max(0, entry.getSize());
      if (!entry.isDirectory() && !hidden(entry.getName())) {
        addEntry(file, archive, entry);
      }
    }
    if (declared > limits.freeBytes() && declared / limits.ratio() > Files.size(file)) {
      throw new MalformedFileException(
          file, 0, "would unpack to " + declared + " bytes, as archives made to fill a disk do");
    }
    if (inputs.size() == before) {
      throw new MalformedFileException(file, 0, "is a zip file without files in it");
    }
  }

  private void addEntry(Path file, ZipFile archive, ZipEntry entry) throws IOException {
    String name = printable(entry.getName());
    Input packed = new Input(file, name, self -> guarded(self, archive, entry));
    byte[] start = packed.first(Packing.LONGEST);
    if (Packing.ZIP.begins(start) && !Spreadsheet.is(packed)) {
      throw packed.malformed(0, "is an archive within an archive: unpack the outer one");
    }
    Optional<String> foreign = foreign(name, start);
    if (foreign.isPresent()) {
      inputs.add(new Input(file, name, self -> refused(self, foreign.get())));
      return;
    }
    inputs.add(
        Packing.GZIP.begins(start)
            ? new Input(file, name, self -> gunzip(self, guarded(self, archive, entry)))
            : packed);
  }

  private InputStream guarded(Input input, ZipFile archive, ZipEntry entry) throws IOException {
    return GuardedStream.of(input, archive, entry, progress, limits);
  }

  /** A file on disk, plain or gzip. */
  private void addPlain(Path file, byte[] start, boolean beside) throws IOException {
    Optional<String> foreign = foreign(beside ? file.getFileName().toString() : "", start);
    Input input =
        new Input(
            file,
            "",
            beside,
            self ->
                foreign.isPresent()
                    ? refused(self, foreign.get())
                    : Packing.GZIP.begins(start)
                        ? gunzip(self, counted(Files.newInputStream(file)))
                        : counted(Files.newInputStream(file)));
    if (foreign.isPresent() && !beside) {
      throw input.foreign(0, foreign.get());
    }
    inputs.add(input);
  }

  private static InputStream refused(Input input, String reason) throws IOException {
    throw input.foreign(0, reason);
  }

  private InputStream gunzip(Input input, InputStream packed) throws IOException {
    var counted = new CountingStream(packed, ReadProgress.NONE);
    try {
      return new GuardedStream(
          input, new GZIPInputStream(counted, 1 << 16), counted::count, limits);
    } catch (EOFException | ZipException e) {
      packed.close();
      throw input.malformed(0, "is not a whole gzip file; fetch it again");
    }
  }

  private CountingStream counted(InputStream in) {
    return new CountingStream(in, progress);
  }

  /**
   * Why a file is none that a source publishes.
   *
   * @param name its name, if it lies beside others, or empty
   */
  private static Optional<String> foreign(String name, byte[] start) {
    if (NO_DATA.matcher(name.substring(name.lastIndexOf('/') + 1)).matches()) {
      return Optional.of("is no data by its name");
    }
    return Arrays.stream(Packing.values())
        .filter(packing -> packing.foreign() && packing.begins(start))
        .map(packing -> "is packed as " + packing.title() + ": unpack it first")
        .findFirst();
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Packing.LONGEST);
    }
  }

  private static String printable(String name) {
    StringBuilder out = new StringBuilder(name.length());
    name.codePoints()
        .limit(200)
        .forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return out.toString();
  }
}
