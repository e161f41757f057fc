package org.w3id.dyad;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step of a block of commands: one command of this program, or lines for the shell.
 *
 * @param text a command without the program's name, or the lines
 * @param input what the command reads from the standard input
 */
record ShellStep(boolean isOfDyad, String text, String input) {
  private static final Pattern DYAD =
      Pattern.compile(
          "(?:\\S*/)?dyad (?<text>[a-z][a-z-]*[^\n]*?)(?: <<'END'\n(?<input>.*?\n)END)?(?=\n)",
          Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  /** The steps of a block. */
  static List<ShellStep> of(String block) {
    String text = block.replace("\\\n", " ");
    List<ShellStep> steps = new ArrayList<>();
    StringBuilder shell = new StringBuilder();
    Matcher dyad = DYAD.matcher(text);
    for (int at = 0; at < text.length(); ) {
      if (dyad.region(at, text.length()).lookingAt()) {
        addShell(steps, shell);
        String input = dyad.group("input");
        steps.add(new ShellStep(true, dyad.group("text"), input == null ? "" : input));
        at = dyad.end() + 1;
      } else {
        int next = text.indexOf('\n', at) + 1;
        shell.append(text, at, next);
        at = next;
      }
    }
    addShell(steps, shell);
    return steps;
  }

  private static void addShell(List<ShellStep> steps, StringBuilder shell) {
    if (!shell.isEmpty()) {
      steps.add(new ShellStep(false, shell.toString(), ""));
      shell.setLength(0);
    }
  }

  /** The words of a command, without its comment. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.replaceFirst("\\s#.*", ""));
    while (word.find()) {
      for (int group = 1; group <= 3; group++) {
        if (word.group(group) != null) {
          words.add(word.group(group));
        }
      }
    }
    return words;
  }
}
