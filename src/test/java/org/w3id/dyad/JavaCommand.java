package org.w3id.dyad;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Command lines of processes that tests start: this Java, with the classes of the tests. */
public final class JavaCommand {
  private JavaCommand() {}

  /** The program, as the launcher starts it, with a project's folder. */
  public static List<String> ofDyad(Path home, String... arguments) {
    List<String> command = new ArrayList<>(List.of("-Ddyad.home=" + home, "-Dfile.encoding=UTF-8"));
    command.add("org.w3id.dyad.Dyad");
    command.addAll(List.of(arguments));
    return of(command.toArray(String[]::new));
  }

  /**
   * Any class.
   *
   * @param arguments options of Java, the class, and its arguments; a collector of garbage and a
   *     level of compiling may be among the options
   */
  public static List<String> of(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The processes are short: more compiling than this takes longer than it saves.
    command.add("-XX:TieredStopAtLevel=1");
    if (Arrays.stream(arguments).noneMatch(each -> each.matches("-XX:[+]Use.*GC"))) {
      command.add("-XX:+UseSerialGC");
    }
    command.addAll(List.of("-XX:-UsePerfData", "-XX:-DontCompileHugeMethods", "-Xss8m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    return command;
  }
}
