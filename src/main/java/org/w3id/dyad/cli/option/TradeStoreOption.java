package org.w3id.dyad.cli.option;

import org.w3id.dyad.release.Companion;
import org.w3id.dyad.trade.TrinoStore;
import org.w3id.dyad.trade.virtual.CubeCompanion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the trade flows are asked. */
public final class TradeStoreOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--trade-store",
      paramLabel = "URL",
      description =
          "ask Trino for trade flows, such as jdbc:trino://localhost:8080/hive/dyad, made by"
              + " \"dyad export-trade\" (default: the release's own)")
  private String url;

  /**
   * Makes sure that the flows are the release's own, whose files a certificate names.
   *
   * @throws ParameterException if they lie in Trino
   */
  public void requireOwn(String option) {
    if (url != null) {
      throw new ParameterException(
          spec.commandLine(),
          option
              + " is about the files of a release, of which flows in Trino are none; leave"
              + " --trade-store out");
    }
  }

  /**
   * What shows the flows beside a release's triples.
   *
   * @throws ParameterException if the address is none of Trino
   */
  public Companion companion() {
    if (url == null) {
      return CubeCompanion.inParquet();
    }
    try {
      TrinoStore.requireAddress(url);
    } catch (IllegalArgumentException e) {
      throw OptionProblem.of(spec, "--trade-store", "--trade-store " + e.getMessage());
    }
    return CubeCompanion.inTrino(url);
  }
}
