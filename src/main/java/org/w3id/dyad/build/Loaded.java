package org.w3id.dyad.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.w3id.dyad.graph.StatementLines;
import org.w3id.dyad.source.Source;
import org.w3id.dyad.source.Tally;

/**
 * The data sets that the user has loaded: for each named graph a folder with its statements, its
 * trade flows in columns, where they come from, and the report. A build reads them like the shipped
 * tables. Loading a data set again replaces its folder as a whole; a load that fails changes
 * nothing.
 */
public final class Loaded {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String STATEMENTS = "statements.nt.gz";
  private static final String TRADE = "trade";
  private static final String UNFINISHED = ".loading-";
  private static final String REPLACED = ".replaced-";
  private static final Pattern LEFT_BEHIND =
      Pattern.compile(
          "(?<kind>"
              + Pattern.quote(UNFINISHED)
              + "|"
              + Pattern.quote(REPLACED)
              + ")(?<process>[0-9]{1,18})-(?<rest>.*)");

  private final Path folder;

  /** The data sets below the folder in which releases live. */
  public Loaded(Path base) {
    this.folder = base.resolve("loaded");
  }

  /**
   * A data set that was loaded.
   *
   * @param folder its folder
   * @param provenance where it comes from
   * @param tally what became of its rows
   */
  record DataSet(Path folder, Provenance provenance, Tally tally) {

    InputStream openStatements() throws IOException {
      return new GZIPInputStream(
          new BufferedInputStream(Files.newInputStream(folder.resolve(STATEMENTS))), 1 << 16);
    }

    /** The files of its trade flows and of their sums, or none. */
    List<Path> trade() throws IOException {
      Path trade = folder.resolve(TRADE);
      if (!Files.isDirectory(trade)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(trade)) {
        return files.sorted().toList();
      }
    }

    Path report() {
      return folder.resolve("report.csv");
    }

    Path description() {
      return folder.resolve("source.json");
    }
  }

  private record Description(Provenance provenance, Tally tally) {}

  /** The folder. */
  Path folder() {
    return folder;
  }

  /** All data sets, by the name of their graph. */
  List<DataSet> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    recover();
    List<DataSet> sets = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path set : folders.sorted().toList()) {
        if (!set.getFileName().toString().startsWith(".")) {
          Description description =
              JSON.readValue(set.resolve("source.json").toFile(), Description.class);
          sets.add(new DataSet(set, description.provenance(), description.tally()));
        }
      }
    }
    return sets;
  }

  /** The names of the graphs of all data sets. */
  public List<String> names() throws IOException {
    return all().stream().map(set -> set.provenance().graph()).toList();
  }

  /** Removes a data set; the next build does without it. */
  public void remove(String graph) throws IOException {
    Path set = folder.resolve(graph.replace('/', '_'));
    // First out of sight, so that a crash leaves no half of it behind.
    Path doomed = draft().resolve("removed");
    Files.move(set, doomed, StandardCopyOption.ATOMIC_MOVE);
    PathUtils.deleteDirectory(doomed.getParent());
  }

  /**
   * Reads published files and keeps what they say for the next build.
   *
   * @param source the source
   * @param files its files
   * @param edition the edition, or null if the user does not name one
   * @param retrieved the date of retrieval, or null
   * @param strict whether a single rejected row makes this fail
   * @param progress told of each row
   * @return what became of the rows
   * @throws IOException if a file is not what the source publishes, or strictness is violated; what
   *     was loaded before stays
   */
  public Tally load(
      Source source,
      List<Path> files,
      String edition,
      String retrieved,
      boolean strict,
      Progress progress)
      throws IOException {
    String graph = source.graph(files);
    Files.createDirectories(folder);
    Path draft = draft();
    try {
      Beside<List<Provenance.File>> hashes = Beside.begin("hashes", () -> hashes(files));
      Tally tally = read(source, files, graph, draft, progress);
      if (strict && tally.rejected() > 0) {
        Path kept = folder.resolve(".rejected-" + graph.replace('/', '_') + ".csv");
        Files.move(draft.resolve("report.csv"), kept, StandardCopyOption.REPLACE_EXISTING);
        throw new IOException(
            "rejected rows: " + tally.rejected() + ", and --strict is set; see " + kept);
      }
      Provenance provenance =
          new Provenance(graph, source.description(), edition, retrieved, hashes.get());
      JSON.writeValue(draft.resolve("source.json").toFile(), new Description(provenance, tally));
      replace(folder.resolve(graph.replace('/', '_')), draft);
      return tally;
    } finally {
      if (Files.exists(draft)) {
        PathUtils.deleteDirectory(draft);
      }
    }
  }

  private static Tally read(
      Source source, List<Path> files, String graph, Path draft, Progress progress)
      throws IOException {
    try (OutputStream out = fastGzip(draft.resolve(STATEMENTS));
        ReportFile report = new ReportFile(draft.resolve("report.csv"))) {
      StatementLines writer = StatementLines.triples(out);
      writer.startRDF();
      try (CountingSink sink =
          new CountingSink(graph, writer, draft.resolve(TRADE), report, progress)) {
        progress.expect(size(files));
        source.read(files, sink);
        writer.endRDF();
        sink.finish();
        return sink.tally();
      }
    }
  }

  private static long size(List<Path> files) throws IOException {
    long size = 0;
    for (Path file : files) {
      size += PathUtils.sizeOf(file);
    }
    return size;
  }

  private static OutputStream fastGzip(Path file) throws IOException {
    return new GZIPOutputStream(new NamedOutput(file), 1 << 16) {
      {
        def.setLevel(Deflater.BEST_SPEED);
      }
    };
  }

  private static List<Provenance.File> hashes(List<Path> files) throws IOException {
    List<Provenance.File> hashes = new ArrayList<>();
    for (Path file : files) {
      try (Stream<Path> parts = Files.walk(file)) {
        for (Path part : parts.filter(Files::isRegularFile).sorted().toList()) {
          hashes.add(
              new Provenance.File(
                  part.getFileName().toString(), Files.size(part), Fingerprint.of(part)));
        }
      }
    }
    return hashes;
  }

  /** A folder of this process, whose number in its name tells others that it is in use. */
  private Path draft() throws IOException {
    return Files.createTempDirectory(folder, UNFINISHED + ProcessHandle.current().pid() + "-");
  }

  /** Two renames; if the process dies between them, {@link #recover} puts the old folder back. */
  private static void replace(Path target, Path draft) throws IOException {
    Path aside =
        target.resolveSibling(
            REPLACED + ProcessHandle.current().pid() + "-" + target.getFileName());
    if (Files.exists(target)) {
      Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    if (Files.exists(aside)) {
      PathUtils.deleteDirectory(aside);
    }
  }

  /** Puts right what processes that were killed have left behind. */
  private void recover() throws IOException {
    List<Path> found;
    try (Stream<Path> folders = Files.list(folder)) {
      found = folders.toList();
    }
    for (Path left : found) {
      Matcher name = LEFT_BEHIND.matcher(left.getFileName().toString());
      if (name.matches() && !isAlive(name.group("process"))) {
        Path target = folder.resolve(name.group("rest"));
        if (name.group("kind").equals(REPLACED) && !Files.exists(target)) {
          Files.move(left, target, StandardCopyOption.ATOMIC_MOVE);
        } else {
          PathUtils.deleteDirectory(left);
        }
      }
    }
  }

  private static boolean isAlive(String process) {
    return ProcessHandle.of(Long.parseLong(process)).map(ProcessHandle::isAlive).orElse(false);
  }
}
