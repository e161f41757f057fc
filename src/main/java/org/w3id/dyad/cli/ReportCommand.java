package org.w3id.dyad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.ReadWrite;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.report.HtmlPage;
import org.w3id.dyad.report.MarkdownText;
import org.w3id.dyad.report.Pair;
import org.w3id.dyad.report.Report;
import org.w3id.dyad.report.Reports;
import org.w3id.dyad.trade.virtual.CubeCompanion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a report on two states. */
@Command(
    name = "report",
    description = "Write a report on two states: one HTML page with charts, and Markdown.",
    footer = "%nExample: dyad report BLR CHN --out reports")
public final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;

  @Parameters(index = "0", paramLabel = "STATE", description = "such as BLR")
  private String state;

  @Parameters(index = "1", paramLabel = "PARTNER", description = "such as CHN")
  private String partner;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "the folder for the two files (default: this one)")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Questions questions = Questions.load(baseDir.home().queries());
    try (Store store = CurrentRelease.of(baseDir).open(CubeCompanion.inParquet())) {
      store.data().begin(ReadWrite.READ);
      try {
        List<String> states = new StateCodes(store.data()).pair(state + "-" + partner);
        Pair pair = new Pair(states.get(0), states.get(1));
        write(pair, new Reports(store.data(), questions).on(pair));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage(), e);
      } finally {
        store.data().end();
      }
    }
    return ExitCode.OK;
  }

  private void write(Pair pair, Report report) throws IOException {
    Files.createDirectories(folder);
    Path page = folder.resolve(pair.name() + ".html");
    Path text = folder.resolve(pair.name() + ".md");
    Files.writeString(page, HtmlPage.of(report));
    Files.writeString(text, MarkdownText.of(report));
    System.out.println(page);
    System.out.println(text);
  }
}
