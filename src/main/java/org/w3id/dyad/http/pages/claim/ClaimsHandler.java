package org.w3id.dyad.http.pages.claim;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.html.chart.DataLinks;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.PageHandler;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;

/**
 * {@code /claims}: the claims that something measures, by state, measure, verdict, who and year.
 */
public final class ClaimsHandler extends PageHandler<ClaimFilter> {
  private static final long serialVersionUID = 1L;

  /** Lists the claims of a service's releases. */
  public ClaimsHandler(QueryService service) {
    super(service);
  }

  /** Of equal days, and where none is known, the order is by what is claimed. */
  private static final Comparator<Review> NEWEST_FIRST =
      Comparator.comparing((Review review) -> review.claim().saidOn()).reversed();

  @Override
  protected ClaimFilter read(HttpServletRequest request) {
    return ClaimFilter.of(request);
  }

  /**
   * What the page shows.
   *
   * @param frame what is around it
   * @param filter what is set
   * @param states the states that can be chosen
   * @param measures the measures that can be chosen
   * @param claimants those who say so who can be chosen
   * @param claims the claims that fit
   */
  record Model(
      Frame frame,
      ClaimFilter filter,
      List<States.State> states,
      List<String> measures,
      List<String> claimants,
      List<Review> claims) {

    /** Where the same claims are for programs. */
    DataLinks data() {
      return new DataLinks(
          "/questions/claims/verdicts-on-claims",
          Address.of("/api/claims", filter.parameters()),
          "/sparql?question=claims/verdicts-on-claims");
    }

    List<Verdict> verdicts() {
      return List.of(Verdict.values());
    }

    /** A verdict in the reader's language. */
    String word(Verdict verdict) {
      return frame.text("verdict." + verdict.word().replace(' ', '-'));
    }

    /** The class that sets a verdict apart. */
    String look(Verdict verdict) {
      return VerdictLook.of(verdict);
    }
  }

  @Override
  protected void answer(Exchange<ClaimFilter> exchange) throws IOException {
    List<Review> all = new Reviews(exchange.reading().data()).all();
    ClaimFilter filter = exchange.asked();
    Frame frame = Frame.of(exchange, "");
    Page.send(
        exchange,
        "http/pages/claim/claims.jte",
        new Model(
            Frame.of(exchange, frame.text("frame.claims")),
            filter,
            new States(exchange)
                .all().stream().filter(state -> isClaimedOf(all, state.iri())).toList(),
            all.stream().map(Review::measure).distinct().sorted().toList(),
            all.stream().map(Review::who).distinct().sorted().toList(),
            all.stream().filter(filter::fits).sorted(NEWEST_FIRST).toList()));
  }

  private static boolean isClaimedOf(List<Review> all, String state) {
    return all.stream().anyMatch(review -> review.claim().about().contains(state));
  }
}
