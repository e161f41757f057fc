package org.w3id.dyad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.option.KeepOption;
import org.w3id.dyad.cli.option.OptionProblem;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.replica.ReleasePublication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts the current release where servers on other machines follow it. */
@Command(
    name = "publish",
    description =
        "Copy the current release with a list of hashes into a folder, which servers on other"
            + " machines follow (\"dyad serve --follow\").")
public final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;
  @Mixin private KeepOption keep;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "the folder, which is not that of the releases")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    int number = keep.number();
    Releases target = new Releases(folder.toAbsolutePath().normalize());
    if (target.base().equals(baseDir.releases().base().normalize())) {
      throw OptionProblem.of(spec, "--to", "--to: " + folder + " is the folder of the releases");
    }
    ReleasePublication.Result result =
        ReleasePublication.publish(CurrentRelease.of(baseDir), target);
    System.out.printf(
        "release %s is published in %s: %,d files, %,d bytes%n",
        result.release().name(), target.base(), result.files(), result.bytes());
    KeepOption.prune(target, number);
    return ExitCode.OK;
  }
}
