package org.w3id.dyad;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands in the console blocks of a page, each with the output that the page shows. */
final class ConsoleExamples {
  private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  /**
   * A command and its output.
   *
   * @param command as the page shows it, with {@code ./dyad} in front
   * @param expected its output; a line with an ellipsis stands for any lines
   */
  record Example(String command, String expected) {

    /** The command's words, with {@code ./dyad} in front; quotes keep one together. */
    List<String> words() {
      List<String> words = new ArrayList<>();
      Matcher matcher = WORD.matcher(command);
      while (matcher.find()) {
        for (int group = 1; group <= 3; group++) {
          if (matcher.group(group) != null) {
            words.add(matcher.group(group));
          }
        }
      }
      return words;
    }

    boolean shows(String output) {
      StringBuilder regex = new StringBuilder();
      for (String line : expected.split("(?<=\n)")) {
        regex.append(line.strip().equals("…") ? "(?:.*\n)*?" : Pattern.quote(line));
      }
      return Pattern.compile(regex.toString()).matcher(output).matches();
    }
  }

  private ConsoleExamples() {}

  static List<Example> in(String page) {
    List<Example> examples = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(page);
    while (blocks.find()) {
      for (String part : blocks.group(1).split("(?m)^\\$ ")) {
        if (!part.isBlank()) {
          int newline = part.indexOf('\n');
          examples.add(new Example(part.substring(0, newline), part.substring(newline + 1)));
        }
      }
    }
    return examples;
  }
}
