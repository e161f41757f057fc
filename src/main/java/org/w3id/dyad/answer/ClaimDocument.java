package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.Claims;
import org.w3id.dyad.claim.GridCell;
import org.w3id.dyad.claim.Span;
import org.w3id.dyad.claim.Things;
import org.w3id.dyad.claim.VerdictReason;
import org.w3id.dyad.claim.review.Comparison;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;

/** A claim with its verdict and how robust that is, in JSON. */
public final class ClaimDocument {
  private ClaimDocument() {}

  /**
   * The claim of a key with all that it was held against.
   *
   * @throws NoSuchElementException if there is none
   */
  public static ObjectNode of(ReleaseView view, String key) {
    Optional<Review> review =
        new Reviews(view.data())
            .all().stream().filter(each -> each.claim().key().equals(key)).findFirst();
    if (review.isPresent()) {
      return full(view, review.get());
    }
    Claim claim =
        new Claims(new Things(view.data()))
            .all().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no claim \"" + key + "\""));
    ObjectNode document = release(view, claim(claim));
    document.putNull("verdict").put("summary", "Nothing in the graph measures this claim.");
    return document;
  }

  private static ObjectNode release(ReleaseView view, ObjectNode claim) {
    ObjectNode document = Json.object().put("release", view.release());
    return document.setAll(claim);
  }

  private static ObjectNode full(ReleaseView view, Review review) {
    ObjectNode document = release(view, brief(review));
    ArrayNode sources = document.putArray("sources");
    review.comparisons().forEach(comparison -> sources.add(comparison(review.claim(), comparison)));
    document.set("rivals", quotes(review.rivals()));
    document.set("mayDeriveFrom", quotes(review.origins()));
    return document;
  }

  /** A claim in a list: what is claimed, and what all sources together come to. */
  public static ObjectNode brief(Review review) {
    ObjectNode document = claim(review.claim());
    document.put("who", review.who()).put("measure", review.measure());
    document.put("claimed", review.claimed());
    document.put("certainty", review.certainty().isEmpty() ? null : review.certainty());
    document.put("verdict", review.verdict().term()).put("summary", review.summary());
    document.set(
        "undecidedBecause",
        Json.texts(review.reasons().stream().map(VerdictReason::words).toList()));
    document
        .putObject("robustness")
        .put("ways", review.ways())
        .put("otherVerdicts", review.flips());
    return document;
  }

  private static ObjectNode claim(Claim claim) {
    ObjectNode document = Json.object().put("id", claim.key()).put("iri", claim.iri());
    document.put("kind", claim.kind().name().toLowerCase(Locale.ROOT));
    document.put("text", claim.text());
    document.put("said", claim.saidOn().isEmpty() ? null : claim.saidOn());
    document.set("claimants", Json.texts(claim.claimants()));
    document.set("about", Json.texts(claim.about()));
    ObjectNode number = document.putObject("number");
    number.put("indicator", claim.number().indicator());
    number.put("minimum", plain(claim.number().minimum()));
    number.put("maximum", plain(claim.number().maximum()));
    number.put("unit", claim.number().unit().name());
    document.set("period", span(claim.period()));
    document.set("documents", Json.texts(claim.documents()));
    return document;
  }

  private static BigDecimal plain(Optional<BigDecimal> number) {
    return number.orElse(null);
  }

  private static ObjectNode span(Span span) {
    ObjectNode period = Json.object();
    period.put("start", span.start().isEmpty() ? null : span.start());
    return period.put("end", span.end().isEmpty() ? null : span.end());
  }

  private static ObjectNode comparison(Claim claim, Comparison comparison) {
    ObjectNode source = Json.object().put("iri", comparison.iri());
    source.put("source", comparison.sources()).put("observed", comparison.observed());
    source.put("value", comparison.value()).put("unit", comparison.unit().name());
    source.set("period", span(comparison.period()));
    source.put("verdict", comparison.judgement().verdict().term());
    source.put("conclusion", comparison.conclusion());
    source.put("deviation", comparison.deviation(claim));
    source.set("rows", Json.texts(comparison.rows()));
    ArrayNode grid = source.putArray("grid");
    comparison.grid().forEach(cell -> grid.add(cell(cell)));
    return source;
  }

  private static ObjectNode cell(GridCell cell) {
    ObjectNode object = Json.object();
    object.set("period", span(cell.period()));
    return object
        .put("value", cell.value())
        .put("tolerance", cell.tolerance())
        .put("verdict", cell.verdict().term());
  }

  private static ArrayNode quotes(Collection<Review.Quote> quotes) {
    ArrayNode list = Json.object().arrayNode();
    List.copyOf(quotes)
        .forEach(
            quote ->
                list.addObject()
                    .put("iri", quote.iri())
                    .put("who", quote.who())
                    .put("claimed", quote.claimed())
                    .put("said", quote.said()));
    return list;
  }
}
