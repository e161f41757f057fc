package org.w3id.dyad.source.ofac;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.csv.CsvRows;

/**
 * What did not fit into the remarks of OFAC's parties and stands in a file of its own, one for each
 * list. There are few of these; they are kept until their party is read.
 */
final class OfacComments {
  private static final int MOST_CHARACTERS = 16 << 20;

  private record Comment(String file, long line, String text) {}

  /** The comments by the file of their list, and by the number of their party. */
  private final Map<String, Map<Integer, Comment>> comments = new HashMap<>();

  private final List<String> lists;
  private final Sink sink;
  private int characters;

  /**
   * Comments on the parties of some lists.
   *
   * @param lists the files of the parties
   */
  OfacComments(List<String> lists, Sink sink) {
    this.lists = lists;
    this.sink = sink;
  }

  void add(CsvRows row) {
    String number = row.get("ent_num");
    String text = row.untrimmed("remarks_extended");
    characters += text.length();
    if (!number.matches("\\d{1,8}")) {
      reject(row, number, "is not the number of a party");
    } else if (characters > MOST_CHARACTERS) {
      reject(row, "", "comes after more comments than can be kept in memory");
    } else {
      Comment comment = new Comment(row.file(), row.line(), text);
      Comment earlier = of(list(row.file())).putIfAbsent(Integer.parseInt(number), comment);
      if (earlier != null) {
        reject(row, number, "has a comment already: " + earlier.file() + ":" + earlier.line());
      }
    }
  }

  private void reject(CsvRows row, String number, String reason) {
    sink.reject(row.file(), row.line(), number.isEmpty() ? "" : "ent_num", number, reason);
  }

  private Map<Integer, Comment> of(String list) {
    return comments.computeIfAbsent(list, name -> new LinkedHashMap<>());
  }

  /** The list that has comments in a file: the one whose file's name begins most like it. */
  private String list(String file) {
    return lists.stream().max(Comparator.comparing(list -> sameStart(list, file))).orElse("");
  }

  private static int sameStart(String one, String other) {
    String first = one.toLowerCase(Locale.ROOT);
    String second = other.toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < Math.min(first.length(), second.length())
        && first.charAt(end) == second.charAt(end)) {
      end++;
    }
    return end;
  }

  /**
   * What continues the remarks of a party, or an empty text; it is counted as used.
   *
   * @param list the file of the list in which the party stands
   */
  String take(int party, String list) {
    Comment comment = of(list).remove(party);
    if (comment == null) {
      return "";
    }
    sink.mapped();
    return comment.text();
  }

  /** Rejects the comments whose party is not there. */
  void rejectUnused() {
    comments.forEach((list, unused) -> unused.forEach((party, row) -> reject(party, list, row)));
    comments.clear();
  }

  private void reject(int party, String list, Comment row) {
    sink.reject(
        row.file(),
        row.line(),
        "ent_num",
        Integer.toString(party),
        "is the number of no party in " + list);
  }
}
