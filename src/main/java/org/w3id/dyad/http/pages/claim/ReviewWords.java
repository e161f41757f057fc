package org.w3id.dyad.http.pages.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.VerdictReason;
import org.w3id.dyad.claim.review.Comparison;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.html.Messages;

/** What the sources say of a claim, in a sentence of the reader's language. */
record ReviewWords(Messages messages) {

  /** The word for a verdict. */
  String verdict(Verdict verdict) {
    return messages.text("verdict." + slug(verdict));
  }

  /** How many sources say what, and why it is not decided if it is not. */
  String summary(Review review) {
    String why = reasons(review.reasons());
    if (review.comparisons().isEmpty()) {
      return messages.text("list.end", why);
    }
    List<String> tallies = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      if (review.count(verdict) > 0) {
        tallies.add(messages.text("claim." + slug(verdict), review.count(verdict)));
      }
    }
    String counts = messages.joined("list.comma", tallies.stream());
    return messages.text(
        "list.end", why.isEmpty() ? counts : messages.text("claim.because", counts, why));
  }

  /** What a source comes to; if it does not decide, why. */
  String conclusion(Comparison comparison) {
    String verdict = verdict(comparison.judgement().verdict());
    VerdictReason reason = comparison.judgement().reason();
    return reason == VerdictReason.NONE
        ? verdict
        : messages.text("claim.conclusion", verdict, reasons(List.of(reason)));
  }

  private String reasons(Collection<VerdictReason> reasons) {
    return messages.joined(
        "list.semicolon", reasons.stream().map(reason -> messages.text("reason." + reason.term())));
  }

  private static String slug(Verdict verdict) {
    return verdict.word().replace(' ', '-');
  }
}
