package org.w3id.dyad.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.dyad.source.input.CsvRows;

/**
 * What did not fit into the remarks of OFAC's parties and stands in a file of its own. There are
 * few of these; they are kept until their party is read.
 */
final class OfacComments {
  private static final int MOST_CHARACTERS = 16 << 20;

  private record Comment(String file, long line, String text) {}

  private final Map<Long, Comment> comments = new LinkedHashMap<>();
  private final Sink sink;
  private int characters;

  OfacComments(Sink sink) {
    this.sink = sink;
  }

  void add(CsvRows row) {
    String number = row.get("ent_num");
    String text = row.untrimmed("remarks_extended");
    characters += text.length();
    if (!number.matches("\\d{1,8}")) {
      sink.reject(row.file(), row.line(), "ent_num", number, "is not the number of a party");
    } else if (comments.containsKey(Long.parseLong(number))) {
      sink.reject(row.file(), row.line(), "ent_num", number, "has a comment already");
    } else if (characters > MOST_CHARACTERS) {
      sink.reject(
          row.file(), row.line(), "", "", "comes after more comments than can be kept in memory");
    } else {
      comments.put(Long.parseLong(number), new Comment(row.file(), row.line(), text));
    }
  }

  /** What continues the remarks of a party, or an empty text; it is counted as used. */
  String take(long party) {
    Comment comment = comments.remove(party);
    if (comment == null) {
      return "";
    }
    sink.mapped();
    return comment.text();
  }

  /** Rejects the comments whose party is not there. */
  void rejectUnused() {
    comments.forEach(
        (party, comment) ->
            sink.reject(
                comment.file(),
                comment.line(),
                "ent_num",
                Long.toString(party),
                "is the number of no party in the files"));
    comments.clear();
  }
}
