package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.protocol.Languages;
import org.w3id.dyad.http.service.Handler;

/**
 * {@code /language?to=be&back=/}: keeps a reader's choice of a language in a cookie, and goes back
 * to the page from which it was made.
 */
public final class LanguageHandler extends Handler {
  private static final long serialVersionUID = 1L;

  /** Remembers languages. */
  public LanguageHandler() {
    super("GET", "HEAD");
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) {
    String wanted = request.getParameter("to");
    if (Messages.LANGUAGES.stream().noneMatch(each -> each.tag().equals(wanted))) {
      throw new HttpProblem(400, "to is one of en, ru, zh, be");
    }
    Languages.remember(response, wanted);
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(303);
    response.setHeader("Location", local(request.getParameter("back")));
  }

  /** A path of this server; any other address would send a reader to a stranger's page. */
  private static String local(String back) {
    return back != null && back.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? back : "/";
  }
}
