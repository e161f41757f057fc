package org.w3id.dyad.http.pages.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.html.Templates;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.protocol.Languages;
import org.w3id.dyad.http.protocol.ProblemPage;

/** Tells of a problem on a page that looks like all others and leads on. */
public final class FramedProblem implements ProblemPage {

  /**
   * What the page shows.
   *
   * @param frame what is around it
   * @param message what is wrong, and what would be right, in English
   * @param status the status of the answer
   */
  record Model(Frame frame, String message, int status) {}

  @Override
  public String of(HttpServletRequest request, HttpProblem problem) {
    Messages messages = Messages.of(Languages.of(request));
    Frame frame = new Frame(messages, messages.text(key(problem.status())), "/");
    return Templates.render(
        "http/pages/problem/problem.jte",
        new Model(frame, sentence(problem.getMessage()), problem.status()));
  }

  private static String sentence(String message) {
    return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
  }

  private static String key(int status) {
    return switch (status) {
      case 404, 410 -> "problem.missing";
      case 429, 503 -> "problem.busy";
      default -> status < 500 ? "problem.malformed" : "problem.failed";
    };
  }
}
