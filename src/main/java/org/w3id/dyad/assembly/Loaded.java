package org.w3id.dyad.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.api.Tally;

/**
 * The data sets that the user has loaded. Each has a folder {@code loaded/<graph>/<hash>}, which is
 * written once; which of them count is told by {@link NextInputs} alone. A build reads them like
 * the shipped tables.
 */
public final class Loaded {
  private static final String UNFINISHED = ".loading-";
  private static final String REPLACED = ".replaced-";
  private static final Pattern LEFT_BEHIND =
      Pattern.compile(
          "(?<kind>"
              + Pattern.quote(UNFINISHED)
              + "|"
              + Pattern.quote(REPLACED)
              + ")(?<process>[0-9]{1,18})-(?<rest>.*)");
  private static final int HASH_DIGITS = 16;

  private final Releases releases;
  private final Path folder;
  private final NextInputs next;

  /** The data sets below the folder of the releases. */
  public Loaded(Path base) {
    this.releases = new Releases(base);
    this.folder = base.resolve("loaded");
    this.next = new NextInputs(releases);
  }

  /** The folder. */
  Path folder() {
    return folder;
  }

  /** All data sets that the next build takes, by the name of their graph. */
  List<DataSet> all() throws IOException {
    return inputs().sets();
  }

  /** The names of the graphs of all data sets. */
  public List<String> names() throws IOException {
    return inputs().graphs();
  }

  LoadedInputs inputs() throws IOException {
    if (!Files.isDirectory(folder)) {
      return new LoadedInputs(List.of());
    }
    recover();
    Optional<List<String>> names = next.names();
    List<DataSet> sets = new ArrayList<>();
    for (Path set : names.isPresent() ? folders(names.get()) : found()) {
      if (DataSet.isAt(set)) {
        sets.add(DataSet.at(set));
      }
    }
    return new LoadedInputs(sets);
  }

  private List<Path> folders(List<String> names) {
    return names.stream().map(folder::resolve).toList();
  }

  /** The folders of all data sets that lie there, used or not. */
  private List<Path> found() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path graph : visible(folder)) {
      for (Path set : Stream.concat(Stream.of(graph), visible(graph).stream()).toList()) {
        if (DataSet.isAt(set)) {
          found.add(set);
        }
      }
    }
    return found;
  }

  private static List<Path> visible(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(Files::isDirectory)
          .filter(each -> !each.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** What {@link NextInputs} calls the data sets. */
  List<String> names(LoadedInputs inputs) {
    return inputs.sets().stream().map(set -> name(set.folder())).toList();
  }

  private String name(Path set) {
    return folder.relativize(set).toString().replace('\\', '/');
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
   * @throws IOException if a file is not what the source publishes, strictness is violated, or next
   *     to nothing would replace what is there; what was loaded before stays
   */
  public Tally load(
      Source source,
      List<Path> files,
      String edition,
      String retrieved,
      boolean strict,
      BuildProgress progress)
      throws IOException {
    try (Transaction transaction = Transaction.begin(releases)) {
      Transaction.Load load =
          transaction.load(
              new LoadRequest(source, files, edition, retrieved),
              new LoadRules(strict, false, false),
              progress);
      transaction.keep();
      return load.tally();
    }
  }

  /** Removes a graph; the next build does without it. */
  public void remove(String graph) throws IOException {
    try (Transaction transaction = Transaction.begin(releases)) {
      transaction.remove(graph);
      transaction.keep();
    }
  }

  /**
   * Reads files into a data set, which does not count until it is taken for the next build or a
   * release is made of it.
   *
   * @param inputs what counts by now
   * @throws IOException if a file is not what the source publishes or the rules forbid it
   */
  DataSet stage(LoadRequest request, LoadRules rules, LoadedInputs inputs, BuildProgress progress)
      throws IOException {
    Path draft = draft();
    try {
      DataSet set = new Staging(request, draft, progress).read();
      Optional<String> refusal = rules.refusal(set.tally(), inputs.replacedBy(set, rules.add()));
      if (refusal.isPresent()) {
        throw new IOException(refusal.get() + rejected(set));
      }
      return place(set);
    } finally {
      if (Files.exists(draft)) {
        PathUtils.deleteDirectory(draft);
      }
    }
  }

  /**
   * Reads files and writes nothing into the base.
   *
   * @throws IOException if a file is not what the source publishes
   */
  public DryRun dryRun(LoadRequest request, LoadRules rules, BuildProgress progress)
      throws IOException {
    Path scratch = Files.createTempDirectory("dyad-dry-run-");
    try {
      DataSet set = new Staging(request, scratch, progress).dryRun();
      Replaced replaced = inputs().replacedBy(set, rules.add());
      return new DryRun(
          set.tally(),
          replaced,
          ReportFile.firstRejected(set.report(), DryRun.MOST_REJECTIONS),
          rules.refusal(set.tally(), replaced));
    } finally {
      PathUtils.deleteDirectory(scratch);
    }
  }

  /** Keeps the report of what is refused, if it says anything. */
  private String rejected(DataSet set) throws IOException {
    if (set.tally().rejected() == 0) {
      return "";
    }
    Path kept = folder.resolve(".rejected-" + set.graph().replace('/', '_') + ".csv");
    Files.move(set.report(), kept, StandardCopyOption.REPLACE_EXISTING);
    return "; see " + kept;
  }

  /** Moves a data set to the place that its content gives it. */
  private DataSet place(DataSet set) throws IOException {
    String hash = new Fingerprint().add(set.folder()).hex().substring(0, HASH_DIGITS);
    Path graph = Files.createDirectories(folder.resolve(set.graph().replace('/', '_')));
    Path place = graph.resolve(hash);
    if (!DataSet.isAt(place)) {
      if (Files.exists(place)) {
        PathUtils.deleteDirectory(place);
      }
      Files.move(set.folder(), place, StandardCopyOption.ATOMIC_MOVE);
    }
    return set.movedTo(place);
  }

  /** A folder of this process, whose number in its name tells others that it is in use. */
  private Path draft() throws IOException {
    Files.createDirectories(folder);
    return Files.createTempDirectory(folder, UNFINISHED + ProcessHandle.current().pid() + "-");
  }

  /** Puts in writing what counts, where nothing says so, and clears away what does not. */
  void settle() throws IOException {
    next.forgetIfStale();
    if (next.names().isEmpty()) {
      keep(inputs());
    } else {
      collect();
    }
  }

  /** Takes these for the next build. */
  void keep(LoadedInputs inputs) throws IOException {
    next.write(names(inputs));
    collect();
  }

  /** Deletes the data sets that neither the next build takes nor the current release is made of. */
  void collect() throws IOException {
    Set<String> used = new HashSet<>(next.names().orElse(List.of()));
    used.addAll(next.released().orElse(List.of()));
    for (Path set : found()) {
      if (!used.contains(name(set))) {
        delete(set);
      }
    }
  }

  /** Its description first, so that a crash leaves nothing that looks like a data set. */
  private void delete(Path set) throws IOException {
    Files.delete(DataSet.at(set).description());
    try (Stream<Path> parts = Files.list(set)) {
      for (Path part : parts.filter(part -> !DataSet.isAt(part)).toList()) {
        PathUtils.delete(part);
      }
    }
    for (Path empty = set; isEmpty(empty) && !empty.equals(folder); empty = empty.getParent()) {
      Files.delete(empty);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
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
