package org.w3id.dyad.http.pages.docs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.w3id.dyad.http.pages.docs.Docs.Doc;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.PageHandler;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;

/** {@code /docs}: the documents for readers; {@code /docs/<name>}: one of them. */
public final class DocsHandler extends PageHandler<String> {
  private static final long serialVersionUID = 1L;

  /** Shows the documents that came with the program. */
  public DocsHandler(QueryService service) {
    super(service);
  }

  @Override
  protected String read(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }

  /**
   * What the page of all documents shows.
   *
   * @param frame what is around it
   * @param docs the documents
   */
  record All(Frame frame, List<Doc> docs) {}

  /**
   * What the page of a document shows.
   *
   * @param frame what is around it
   * @param doc the document
   */
  record One(Frame frame, Doc doc) {}

  @Override
  protected void answer(Exchange<String> exchange) throws IOException {
    if (exchange.asked().isEmpty()) {
      Frame frame = Frame.of(exchange, Frame.of(exchange, "").text("frame.docs"));
      Page.send(exchange, "http/pages/docs/docs.jte", new All(frame, Docs.all()));
      return;
    }
    Doc doc =
        Docs.named(exchange.asked())
            .orElseThrow(() -> new HttpProblem(404, "there is no such document; /docs lists them"));
    Page.send(exchange, "http/pages/docs/doc.jte", new One(Frame.of(exchange, doc.title()), doc));
  }
}
