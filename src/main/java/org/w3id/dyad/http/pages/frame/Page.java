package org.w3id.dyad.http.pages.frame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.w3id.dyad.html.Templates;
import org.w3id.dyad.http.service.Exchange;

/** Answers with a page. */
public final class Page {
  private Page() {}

  /**
   * Answers with what a template makes of a model.
   *
   * @param template its path in {@code src/main/jte}
   */
  public static void send(Exchange<?> exchange, String template, Object model) throws IOException {
    exchange.send(Templates.render(template, model).getBytes(StandardCharsets.UTF_8));
  }
}
