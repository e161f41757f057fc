package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;
import org.w3id.dyad.rdf.Iris;

/**
 * Which claims are wanted; what is empty does not matter.
 *
 * @param about a state, or two as {@code BLR-CHN}
 * @param measure what they speak of, by name
 * @param who who says so, by name
 * @param verdict what the sources come to: its name in the ontology
 * @param year the year in which it was said
 */
public record ClaimSelection(
    String about, String measure, String who, String verdict, String year) {

  /**
   * Makes sure that each can be meant.
   *
   * @throws IllegalArgumentException if not; says what would be right
   */
  public ClaimSelection {
    if (!year.matches("(\\d{4})?")) {
      throw new IllegalArgumentException("year is a year such as 2024");
    }
    about = about.toUpperCase(Locale.ROOT);
    if (!about.matches("([A-Z0-9]{2,10}(-[A-Z0-9]{2,10})?)?")) {
      throw new IllegalArgumentException("about is a state or two, such as BLR or BLR-CHN");
    }
    List<String> verdicts = Arrays.stream(Verdict.values()).map(Verdict::term).toList();
    if (!verdict.isEmpty() && verdicts.stream().noneMatch(verdict::equalsIgnoreCase)) {
      throw new IllegalArgumentException("verdict is one of " + String.join(", ", verdicts));
    }
  }

  /** The claims of a release that something measures and that fit. */
  public List<Review> in(ReleaseView view) {
    return new Reviews(view.data()).all().stream().filter(this::fits).toList();
  }

  private boolean fits(Review review) {
    return Arrays.stream(about.split("-"))
            .filter(code -> !code.isEmpty())
            .allMatch(code -> review.claim().about().contains(Iris.things("state") + code))
        && (measure.isEmpty() || review.isOf(measure))
        && (who.isEmpty() || review.who().equalsIgnoreCase(who))
        && (verdict.isEmpty() || review.verdict().term().equalsIgnoreCase(verdict))
        && review.claim().saidOn().startsWith(year);
  }

  /** The claims that fit, in JSON. */
  public ObjectNode json(ReleaseView view, RowWindow window) {
    List<Review> all = in(view);
    ObjectNode document = Json.object().put("release", view.release()).put("count", all.size());
    ArrayNode claims = document.putArray("claims");
    all.stream()
        .skip(window.offset())
        .limit(window.limit())
        .peek(review -> view.counter().run())
        .map(ClaimDocument::brief)
        .forEach(claims::add);
    boolean hasMore = window.offset() + claims.size() < all.size();
    return document.put("offset", window.offset()).put("hasMore", hasMore);
  }
}
