package org.w3id.dyad.http.pages.frame;

import java.util.List;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.html.WebFiles;
import org.w3id.dyad.http.service.Exchange;

/**
 * What is around the content of each page.
 *
 * @param messages the texts of the interface in the reader's language
 * @param title the title of the page, empty for the front page
 * @param address the path of the page with its parameters
 */
public record Frame(Messages messages, String title, String address) {

  /** The frame of the page that a request gets. */
  public static Frame of(Exchange<?> exchange, String title) {
    String query = exchange.request().getQueryString();
    return new Frame(
        Messages.of(exchange.languages()),
        title,
        exchange.request().getRequestURI() + (query == null ? "" : "?" + query));
  }

  /** The same frame around a page of that title. */
  public Frame titled(String name) {
    return new Frame(messages, name, address);
  }

  /** A text of the interface. */
  public String text(String key, Object... values) {
    return messages.text(key, values);
  }

  /** What a theme of questions is called, in the reader's language if it is a shipped one. */
  public String theme(String folder) {
    return messages.find("theme." + folder).orElse(folder);
  }

  /** Where a script, a style sheet or a picture is, by its name in {@code web/src}. */
  public String file(String name) {
    return WebFiles.SHIPPED.address(name);
  }

  /** The tag of the reader's language. */
  public String language() {
    return messages.language();
  }

  /** The languages of the interface. */
  public List<Messages.Language> languages() {
    return Messages.LANGUAGES;
  }

  /** Where a reader chooses a language, to come back to this page. */
  public String choose(Messages.Language language) {
    return "/language?to=" + language.tag() + "&back=" + Address.encode(address);
  }
}
