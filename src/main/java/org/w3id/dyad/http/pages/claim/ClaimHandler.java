package org.w3id.dyad.http.pages.claim;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;
import org.w3id.dyad.http.pages.frame.ChartAnswer;
import org.w3id.dyad.http.pages.frame.ChartPageHandler;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Nodes;

/**
 * {@code /claim/<id>}: a claim, what each source says of it, and how robust the verdict is; {@code
 * /claim/<id>/scale.svg} and its like are what each source says, alone.
 */
public final class ClaimHandler extends ChartPageHandler<ClaimRequest> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  /** Shows the claims of a service's releases. */
  public ClaimHandler(QueryService service, Questions questions) {
    super(service);
    this.questions = questions;
  }

  @Override
  protected ClaimRequest read(HttpServletRequest request) {
    return ClaimRequest.of(request);
  }

  @Override
  protected void answer(Exchange<ClaimRequest> exchange) throws IOException {
    ClaimRequest asked = exchange.asked();
    DatasetGraph data = exchange.reading().data();
    Optional<Review> review =
        new Reviews(data)
            .all().stream().filter(each -> each.claim().key().equals(asked.key())).findFirst();
    if (review.isPresent()) {
      send(exchange, new ClaimPage(exchange, questions, review.get()));
    } else if (data.contains(Node.ANY, Nodes.at("id/claim/" + asked.key()), Node.ANY, Node.ANY)) {
      // Nothing measures it: there is no more than what is said of it.
      exchange.seeOther("/id/claim/" + asked.key() + ".html");
    } else {
      throw new HttpProblem(404, "there is no claim \"" + asked.key() + "\"; /claims lists them");
    }
  }

  private static void send(Exchange<ClaimRequest> exchange, ClaimPage page) throws IOException {
    ClaimRequest asked = exchange.asked();
    if (asked.isForPage()) {
      Page.send(exchange, "http/pages/claim/claim.jte", page);
    } else if (page.scale().drawing().isEmpty()) {
      throw new HttpProblem(404, "no source gives a number for the claim \"" + asked.key() + "\"");
    } else if (exchange.format().equals(ChartAnswer.CSV)) {
      exchange.send(ComparisonRows.csv(page.review()).getBytes(StandardCharsets.UTF_8));
    } else {
      ChartAnswer.send(exchange, page.scale(), asked.path());
    }
  }
}
