package org.w3id.dyad.cli.option;

import java.time.Duration;
import java.util.Optional;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.replica.Follower;
import org.w3id.dyad.replica.Origin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a server finds the releases that another machine publishes. */
public final class FollowOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--follow",
      paramLabel = "PLACE",
      description =
          "serve what \"dyad publish\" puts into this folder, at this address of the web, or under"
              + " s3://BUCKET/PREFIX; nothing is built here (default: releases are built here)")
  private String place;

  @Option(
      names = "--follow-every",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "how often to look there for another release (default: ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--follow-keep",
      paramLabel = "N",
      defaultValue = "" + KeepOption.STANDARD,
      description =
          "how many releases stay on this machine when another one has come (default:"
              + " ${DEFAULT-VALUE})")
  private int keep;

  /**
   * What brings the releases, if they are to be brought.
   *
   * @throws ParameterException if the place is none, or a number is too small
   */
  public Optional<Follower> follower(Releases releases) {
    if (place == null) {
      return Optional.empty();
    }
    if (seconds < 1) {
      throw OptionProblem.of(spec, "--follow-every", "--follow-every is at least 1");
    }
    if (keep < 1) {
      String message = "--follow-keep is at least 1: the current release";
      throw OptionProblem.of(spec, "--follow-keep", message);
    }
    return Optional.of(new Follower(origin(), releases, keep));
  }

  private Origin origin() {
    try {
      return Origin.of(place, System.getenv());
    } catch (IllegalArgumentException e) {
      throw OptionProblem.of(spec, "--follow", "--follow: " + e.getMessage());
    }
  }

  /** How long to wait between two looks. */
  public Duration every() {
    return Duration.ofSeconds(seconds);
  }
}
