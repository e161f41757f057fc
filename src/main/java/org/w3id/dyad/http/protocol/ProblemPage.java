package org.w3id.dyad.http.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Tells the reader of a page, in a browser, why there is none. Others are told in plain text. */
public interface ProblemPage {
  /** The attribute of the server's context that holds it. */
  String ATTRIBUTE = ProblemPage.class.getName();

  /** Which of the two is sent depends on these headers of the request. */
  String VARY = "Accept, Accept-Language, Cookie";

  /** The page, in HTML. */
  String of(HttpServletRequest request, HttpProblem problem);

  /** The page of the server, if it has one and the client prefers pages to plain text. */
  static Optional<String> wanted(HttpServletRequest request, HttpProblem problem) {
    boolean isWanted =
        Negotiation.best(List.of(Format.TEXT, Format.HTML), request.getHeader("Accept"))
            .filter(Format.HTML::equals)
            .isPresent();
    return isWanted
        ? Optional.ofNullable(request.getServletContext())
            .map(context -> (ProblemPage) context.getAttribute(ATTRIBUTE))
            .map(page -> page.of(request, problem))
        : Optional.empty();
  }
}
