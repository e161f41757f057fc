package org.w3id.dyad.assembly;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.w3id.dyad.rdf.StatementLines;
import org.w3id.dyad.source.api.Tally;

/** Reads published files and writes what they say into a folder. */
final class Staging {
  private final LoadRequest request;
  private final Path folder;
  private final BuildProgress progress;

  /**
   * A reading.
   *
   * @param folder an empty folder
   */
  Staging(LoadRequest request, Path folder, BuildProgress progress) {
    this.request = request;
    this.folder = folder;
    this.progress = progress;
  }

  /** Reads the files; the data set is whole in its folder then. */
  DataSet read() throws IOException {
    BackgroundTask<List<Provenance.File>> hashes =
        BackgroundTask.begin("hashes", () -> hashes(request.files()));
    Tally tally = readInto(fastGzip(DataSet.statements(folder)));
    DataSet set = new DataSet(folder, provenance(hashes.get()), tally);
    set.describe();
    return set;
  }

  /** Reads the files and keeps the report alone. */
  DataSet dryRun() throws IOException {
    Tally tally = readInto(OutputStream.nullOutputStream());
    List<Provenance.File> files = new ArrayList<>();
    for (Path file : parts(request.files())) {
      files.add(new Provenance.File(file.getFileName().toString(), Files.size(file), ""));
    }
    return new DataSet(folder, provenance(files), tally);
  }

  private Provenance provenance(List<Provenance.File> files) {
    return new Provenance(
        request.graph(),
        request.source().description(),
        request.edition(),
        request.retrieved(),
        files);
  }

  private Tally readInto(OutputStream statements) throws IOException {
    try (OutputStream out = statements;
        ReportFile report = new ReportFile(DataSet.report(folder))) {
      StatementLines writer = StatementLines.triples(out);
      writer.startRDF();
      try (CountingSink sink =
          new CountingSink(request.graph(), writer, DataSet.trade(folder), report, progress)) {
        progress.expect(size(request.files()));
        request.source().read(request.files(), sink);
        sink.finish();
        writer.endRDF();
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
    for (Path part : parts(files)) {
      hashes.add(
          new Provenance.File(
              part.getFileName().toString(), Files.size(part), Fingerprint.of(part)));
    }
    return hashes;
  }

  private static List<Path> parts(List<Path> files) throws IOException {
    List<Path> parts = new ArrayList<>();
    for (Path file : files) {
      try (Stream<Path> found = Files.walk(file)) {
        parts.addAll(found.filter(Files::isRegularFile).sorted().toList());
      }
    }
    return parts;
  }
}
