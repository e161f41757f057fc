package org.w3id.dyad.http.pages.claim;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.PageHandler;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Nodes;

/** {@code /claim/<id>}: a claim, what each source says of it, and how robust the verdict is. */
public final class ClaimHandler extends PageHandler<String> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  /** Shows the claims of a service's releases. */
  public ClaimHandler(QueryService service, Questions questions) {
    super(service);
    this.questions = questions;
  }

  @Override
  protected String read(HttpServletRequest request) {
    String path = String.valueOf(request.getPathInfo());
    if (!path.matches("/[a-z0-9-]+")) {
      throw new HttpProblem(404, "a claim is at /claim/ and its key; /claims lists them");
    }
    return path.substring(1);
  }

  @Override
  protected void answer(Exchange<String> exchange) throws IOException {
    DatasetGraph data = exchange.reading().data();
    Optional<Review> review =
        new Reviews(data)
            .all().stream().filter(each -> each.claim().key().equals(exchange.asked())).findFirst();
    if (review.isPresent()) {
      Page.send(
          exchange, "http/pages/claim/claim.jte", new ClaimPage(exchange, questions, review.get()));
    } else if (data.contains(
        Node.ANY, Nodes.at("id/claim/" + exchange.asked()), Node.ANY, Node.ANY)) {
      // Nothing measures it: there is no more than what is said of it.
      exchange.seeOther("/id/claim/" + exchange.asked() + ".html");
    } else {
      throw new HttpProblem(
          404, "there is no claim \"" + exchange.asked() + "\"; /claims lists them");
    }
  }
}
