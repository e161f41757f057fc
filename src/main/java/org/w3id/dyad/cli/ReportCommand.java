package org.w3id.dyad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.ReadWrite;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.option.StateCodes;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.report.Reports;
import org.w3id.dyad.report.chapter.Pair;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.content.SideBySide;
import org.w3id.dyad.report.page.HtmlPage;
import org.w3id.dyad.report.page.MarkdownText;
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
    description =
        "Write a report on two states, or on two pairs side by side: one HTML page with charts, and"
            + " Markdown.",
    footer = {
      "%nExamples:",
      "  dyad report BLR CHN --out reports",
      "  dyad report BLR CHN --beside BLR RUS",
      "  dyad report BLR CHN --language ru"
    })
public final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;

  @Parameters(index = "0", paramLabel = "STATE", description = "such as BLR")
  private String state;

  @Parameters(index = "1", paramLabel = "PARTNER", description = "such as CHN")
  private String partner;

  @Option(
      names = "--beside",
      arity = "2",
      paramLabel = "STATE",
      description = "two other states to put beside them: the same chapters, the same scales")
  private List<String> beside = List.of();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description =
          "the language of the report: en, ru, zh or be (default: en); claims and sources stay as"
              + " they are")
  private String language;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "the folder for the two files (default: this one)")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Messages messages = messages();
    Questions questions = Questions.load(baseDir.home().queries());
    try (Store store = CurrentRelease.of(baseDir).open(CubeCompanion.inParquet())) {
      store.data().begin(ReadWrite.READ);
      try {
        write(
            new Reports(store.data(), questions, messages), new StateCodes(store.data()), messages);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage(), e);
      } finally {
        store.data().end();
      }
    }
    return ExitCode.OK;
  }

  private void write(Reports reports, StateCodes codes, Messages messages) throws IOException {
    Pair pair = pair(codes, state, partner);
    if (beside.isEmpty()) {
      Report report = reports.on(pair);
      write(pair.name(), HtmlPage.of(report, messages), MarkdownText.of(report, messages));
    } else {
      Pair other = pair(codes, beside.get(0), beside.get(1));
      SideBySide both = new SideBySide(reports.on(pair), reports.on(other));
      String name = pair.name() + "-beside-" + other.name();
      write(name, HtmlPage.of(both, messages), MarkdownText.of(both, messages));
    }
  }

  private Messages messages() {
    List<String> tags = Messages.LANGUAGES.stream().map(Messages.Language::tag).toList();
    if (!tags.contains(language)) {
      throw new ParameterException(
          spec.commandLine(),
          "--language: \"%s\" is none of %s".formatted(language, String.join(", ", tags)));
    }
    return Messages.of(List.of(language));
  }

  private static Pair pair(StateCodes codes, String one, String other) {
    List<String> states = codes.pair(one + "-" + other);
    return new Pair(states.get(0), states.get(1));
  }

  private void write(String name, String html, String markdown) throws IOException {
    Files.createDirectories(folder);
    Path page = folder.resolve(name + ".html");
    Path text = folder.resolve(name + ".md");
    Files.writeString(page, html);
    Files.writeString(text, markdown);
    System.out.println(page);
    System.out.println(text);
  }
}
