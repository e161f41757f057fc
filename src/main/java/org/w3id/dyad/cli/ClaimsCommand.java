package org.w3id.dyad.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.query.ReadWrite;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.option.StateCodes;
import org.w3id.dyad.cli.output.AnswerFormat;
import org.w3id.dyad.cli.output.ClaimsGrid;
import org.w3id.dyad.cli.output.ClaimsRows;
import org.w3id.dyad.cli.output.ClaimsText;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.trade.virtual.CubeCompanion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows who claims what, and what each source says of it. */
@Command(
    name = "claims",
    description = "Show who claims what, what each data set says of it, and the verdict.",
    footer = "%nExample: dyad claims --about BLR-CHN --measure turnover-multiple")
public final class ClaimsCommand implements Callable<Integer> {
  private static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 60;

  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;

  @Option(
      names = "--about",
      paramLabel = "BLR-CHN",
      description = "only claims about these two states, or about one")
  private String about;

  @Option(
      names = "--measure",
      paramLabel = "MEASURE",
      description = "only claims on this measure, such as turnover-multiple")
  private String measure;

  @Option(
      names = "--robust",
      description =
          "show what each verdict comes to from other base years and with other tolerances")
  private boolean robust;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "${COMPLETION-CANDIDATES} (default: text); in csv a row is a claim and a source")
  private AnswerFormat format;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "how wide the text may be (default: $COLUMNS, or 100)")
  private Integer width;

  @Override
  public Integer call() throws IOException {
    int columns = columns();
    try (Store store = CurrentRelease.of(baseDir).open(CubeCompanion.inParquet())) {
      store.data().begin(ReadWrite.READ);
      try {
        write(wanted(store), columns);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage(), e);
      } finally {
        store.data().end();
      }
    }
    return ExitCode.OK;
  }

  private List<Review> wanted(Store store) {
    List<String> states = about == null ? List.of() : new StateCodes(store.data()).pair(about);
    Reviews reviews = new Reviews(store.data());
    List<Review> found = reviews.about(states);
    if (measure == null) {
      return found;
    }
    String indicator = Iris.things("indicator") + measure.replaceFirst("^indicator/", "");
    if (reviews.all().stream().noneMatch(review -> isOn(review, indicator))) {
      throw new IllegalArgumentException(
          "there is no claim on the measure \""
              + measure
              + "\"; \"dyad claims --format csv\" names the measures");
    }
    return found.stream().filter(review -> isOn(review, indicator)).toList();
  }

  private static boolean isOn(Review review, String indicator) {
    return review.claim().number().indicator().equals(indicator);
  }

  private void write(List<Review> reviews, int columns) throws IOException {
    try (OutputStream out = new BufferedOutputStream(System.out)) {
      if (robust) {
        writeGrids(reviews, out, columns);
        return;
      }
      switch (format) {
        case csv -> ClaimsRows.csv(reviews, out);
        case json -> ClaimsRows.json(reviews, out);
        default ->
            new ClaimsText(new PrintStream(out, false, StandardCharsets.UTF_8), columns)
                .print(reviews);
      }
    }
  }

  private void writeGrids(List<Review> reviews, OutputStream out, int columns) throws IOException {
    switch (format) {
      case csv -> ClaimsGrid.csv(reviews, out);
      case json -> ClaimsGrid.json(reviews, out);
      default ->
          ClaimsGrid.text(reviews, new PrintStream(out, false, StandardCharsets.UTF_8), columns);
    }
  }

  private int columns() {
    if (width != null && width < NARROWEST) {
      throw new ParameterException(spec.commandLine(), "--width is at least " + NARROWEST);
    }
    if (width != null) {
      return width;
    }
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[0-9]{2,4}")
        ? Math.max(NARROWEST, Integer.parseInt(columns))
        : USUAL_WIDTH;
  }
}
