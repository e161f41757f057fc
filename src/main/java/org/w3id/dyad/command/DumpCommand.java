package org.w3id.dyad.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.w3id.dyad.Dyad;
import org.w3id.dyad.graph.Dump;
import org.w3id.dyad.graph.Release;
import org.w3id.dyad.graph.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the current release to a file. */
@Command(
    name = "dump",
    mixinStandardHelpOptions = true,
    description = "Write the whole graph to a file; its name says the format.")
public final class DumpCommand implements Callable<Integer> {
  @Mixin private BaseDir baseDir;

  @Parameters(
      paramLabel = "FILE",
      description =
          "such as dyad.nq.gz, dyad.trig, dyad.ttl or dyad.jsonld; .gz compresses. Turtle has no"
              + " named graphs: it holds their union.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    String name = file.getFileName().toString();
    boolean compressed = name.endsWith(".gz");
    String plain = compressed ? name.substring(0, name.length() - ".gz".length()) : name;
    RDFFormat format =
        Rio.getWriterFormatForFileName(plain)
            .orElseThrow(
                () ->
                    new IOException(
                        "the name \""
                            + name
                            + "\" tells no format; use .nq, .trig, .ttl, .nt, .jsonld or .rdf, and"
                            + " .gz to compress"));
    Release release = CurrentRelease.of(baseDir);
    Path unfinished = file.resolveSibling(name + ".part");
    long statements;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
        OutputStream target = compressed ? new GZIPOutputStream(out, 1 << 16) : out;
        Store store = release.open()) {
      statements = Dump.write(store, Rio.createWriter(format, target));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    System.out.printf("%s: %,d statements of release %s%n", file, statements, release.name());
    return Dyad.OK;
  }
}
