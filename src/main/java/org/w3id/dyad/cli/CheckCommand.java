package org.w3id.dyad.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.w3id.dyad.check.CheckReport;
import org.w3id.dyad.check.Checks;
import org.w3id.dyad.check.LinkChecks;
import org.w3id.dyad.check.LinkFinding;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.trade.virtual.CubeCompanion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the current release against the shapes and the check queries. */
@Command(
    name = "check",
    description = "Hold the current release against the SHACL shapes and the check queries.",
    footer = "%nWarnings do not count as problems.")
public final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write the report as RDF too (sh:ValidationReport), such as report.ttl")
  private Path file;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "things listed for each rule (default: 20)")
  private int limit;

  @Option(
      names = "--symmetry",
      description =
          "list what one source or one side says and the other does not, such as an ally that has no"
              + " ally, in place of what breaks the rules; such findings are no problems")
  private boolean symmetry;

  @Option(
      names = "--release",
      paramLabel = "NAME",
      arity = "0..1",
      fallbackValue = "",
      description =
          "read all files of a release, the current one if no name is given, and hold them against"
              + " their checksums, nothing else")
  private String checked;

  @Option(
      names = "--links",
      description =
          "hold the identifiers that other data sets have for things against their formats, their"
              + " check digits and each other, nothing else")
  private boolean areLinksChecked;

  @Override
  public Integer call() throws IOException {
    if (checked != null) {
      return files();
    }
    if (areLinksChecked) {
      return links();
    }
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit is at least 0");
    }
    Lang language = file == null ? null : language();
    Path ontology = baseDir.home().ontology();
    Checks checks = symmetry ? Checks.symmetry(ontology) : Checks.load(ontology);
    Release release = CurrentRelease.of(baseDir);
    CheckReport report;
    try (Store store = release.open(CubeCompanion.inParquet())) {
      report = checks.run(store.data());
      if (Checks.isSampled(store.data())) {
        System.err.println(
            "note: there are many rows; of large tables a sample was checked, with each state, product and year");
      }
    }
    System.out.print(report.toText(limit));
    if (file != null) {
      try (OutputStream out = Files.newOutputStream(file)) {
        RDFDataMgr.write(out, report.toGraph(), language);
      }
    }
    return report.conforms() ? ExitCode.OK : ExitCode.PROBLEMS_FOUND;
  }

  private int links() throws IOException {
    List<LinkFinding> findings;
    try (Store store = CurrentRelease.of(baseDir).open(CubeCompanion.inParquet())) {
      findings = LinkChecks.run(store.data());
    }
    findings.forEach(finding -> System.out.println(finding.toLine()));
    long open = findings.stream().filter(finding -> !finding.isDoubted()).count();
    System.out.printf(
        "%d findings, %d of them on statements that are marked as doubted%n",
        findings.size(), findings.size() - open);
    return open == 0 ? ExitCode.OK : ExitCode.PROBLEMS_FOUND;
  }

  private int files() throws IOException {
    Releases releases = baseDir.releases();
    Release release =
        (checked.isEmpty() ? releases.current() : releases.named(checked))
            .orElseThrow(
                () ->
                    new IOException(
                        "there is no release "
                            + (checked.isEmpty() ? "" : "\"" + checked + "\" ")
                            + "in "
                            + releases.base()));
    List<String> damages = release.damages();
    damages.forEach(System.out::println);
    System.out.printf(
        "release %s: %d files, %d damaged%n",
        release.name(), release.checkedFiles(), damages.size());
    return damages.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS_FOUND;
  }

  private Lang language() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return switch (dot < 0 ? "" : name.substring(dot)) {
      case ".ttl" -> Lang.TURTLE;
      case ".nt" -> Lang.NTRIPLES;
      case ".rdf" -> Lang.RDFXML;
      case ".jsonld" -> Lang.JSONLD;
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "the name \"" + file + "\" tells no format; use .ttl, .nt, .rdf or .jsonld");
    };
  }
}
