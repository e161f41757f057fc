package org.w3id.dyad.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.release.Dump;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.trade.virtual.CubeCompanion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the current release to a file. */
@Command(name = "dump", description = "Write the whole graph to a file; its name says the format.")
public final class DumpCommand implements Callable<Integer> {
  private static final String GZIP = ".gz";

  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          ".nq", RDFFormat.NQUADS,
          ".trig", RDFFormat.TRIG,
          ".jsonld", RDFFormat.JSONLD,
          ".ttl", RDFFormat.TURTLE,
          ".nt", RDFFormat.NTRIPLES,
          ".rdf", RDFFormat.RDFXML);

  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;

  @Parameters(
      paramLabel = "FILE",
      description =
          ".nq, .trig or .jsonld keeps the named graphs; .ttl, .nt or .rdf holds their union;"
              + " another .gz after it compresses, such as in dyad.nq.gz")
  private Path file;

  @Override
  public Integer call() throws IOException {
    RDFFormat format = format();
    if (Files.isDirectory(file)) {
      throw new ParameterException(spec.commandLine(), file + " is a folder; name a file in it");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), "there is no folder " + folder);
    }
    Release release = CurrentRelease.of(baseDir);
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    unfinished.toFile().deleteOnExit();
    long statements;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
        OutputStream target = isCompressed() ? new GZIPOutputStream(out, 1 << 16) : out;
        Store store = release.open(CubeCompanion.inParquet())) {
      statements = Dump.write(store, format, target);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    System.out.printf("%s: %,d statements of release %s%n", file, statements, release.name());
    return ExitCode.OK;
  }

  private boolean isCompressed() {
    return file.getFileName().toString().endsWith(GZIP);
  }

  private RDFFormat format() {
    String name = file.getFileName().toString();
    String plain = isCompressed() ? name.substring(0, name.length() - GZIP.length()) : name;
    return FORMATS.entrySet().stream()
        .filter(format -> plain.endsWith(format.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "the name \""
                        + file
                        + "\" tells no format; use .nq, .trig, .jsonld, .ttl, .nt or .rdf, and .gz"
                        + " after it to compress"));
  }
}
