package org.w3id.dyad.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the text of a query smaller as long as it stays interesting: leaves out runs of tokens
 * whose brackets are balanced, and takes what is in brackets out of them. What is left may be no
 * query: the condition decides.
 */
final class Shrinker {
  private static final Pattern TOKEN =
      Pattern.compile(
          "<[^<>\\s{}|^`\"\\\\]*>|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"
              + "|[?$][\\p{L}0-9_]+|@[a-zA-Z-]+|[\\p{L}0-9_:.%+-]*[\\p{L}0-9_]|\\^\\^|&&|\\|\\||[!<>]=|\\S");

  private final Predicate<String> isInteresting;
  private int budget;

  /**
   * A shrinker.
   *
   * @param isInteresting whether a smaller text still shows what the first one shows
   * @param budget how many texts may be tried
   */
  Shrinker(Predicate<String> isInteresting, int budget) {
    this.isInteresting = isInteresting;
    this.budget = budget;
  }

  /** The smallest text that is found. */
  String shrunk(String text) {
    List<String> tokens = tokens(text);
    for (boolean found = true; found && budget > 0; ) {
      List<String> smaller = smaller(tokens);
      found = smaller.size() < tokens.size();
      tokens = smaller;
    }
    return String.join(" ", tokens);
  }

  /** The tokens of a text with a space between each two. */
  static String spaced(String text) {
    return String.join(" ", tokens(text));
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  /** One pass, long runs first. */
  private List<String> smaller(List<String> tokens) {
    List<String> smallest = tokens;
    for (int length = tokens.size();
        length > 0;
        length = length > 24 ? length * 3 / 4 : length - 1) {
      for (int at = 0; at + length <= smallest.size() && budget > 0; ) {
        List<String> without = without(smallest, at, length);
        if (without == null) {
          at++;
        } else {
          smallest = without;
        }
      }
    }
    return unwrapped(smallest);
  }

  private List<String> without(List<String> tokens, int at, int length) {
    if (!isBalanced(tokens.subList(at, at + length))) {
      return null;
    }
    List<String> rest = new ArrayList<>(tokens.subList(0, at));
    rest.addAll(tokens.subList(at + length, tokens.size()));
    return test(rest);
  }

  private List<String> unwrapped(List<String> tokens) {
    List<String> smallest = tokens;
    for (int open = 0; open < smallest.size() && budget > 0; open++) {
      int close = closing(smallest, open);
      for (int before = 0; close > 0 && before < 5 && before <= open; before++) {
        List<String> rest = new ArrayList<>(smallest.subList(0, open - before));
        rest.addAll(smallest.subList(open + 1, close));
        rest.addAll(smallest.subList(close + 1, smallest.size()));
        List<String> found = test(rest);
        if (found != null) {
          smallest = found;
          break;
        }
      }
    }
    return smallest;
  }

  private List<String> test(List<String> tokens) {
    budget--;
    return isInteresting.test(String.join(" ", tokens)) ? tokens : null;
  }

  private static boolean isBalanced(List<String> tokens) {
    int depth = 0;
    for (String token : tokens) {
      depth += change(token);
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static int closing(List<String> tokens, int open) {
    int depth = 0;
    for (int at = open; at < tokens.size() && change(tokens.get(open)) > 0; at++) {
      depth += change(tokens.get(at));
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private static int change(String token) {
    return switch (token) {
      case "(", "{", "[" -> 1;
      case ")", "}", "]" -> -1;
      default -> 0;
    };
  }
}
