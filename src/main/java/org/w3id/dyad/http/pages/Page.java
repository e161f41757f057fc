package org.w3id.dyad.http.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.http.service.Exchange;

/** The frame of every page. */
final class Page {
  private Page() {}

  /**
   * Answers with a page.
   *
   * @param title the title; empty for the front page
   * @param content writes what is on it
   */
  static void send(Exchange<?> exchange, String title, Consumer<Html> content) throws IOException {
    exchange.send(("<!DOCTYPE html>\n" + page(title, content)).getBytes(StandardCharsets.UTF_8));
  }

  private static String page(String title, Consumer<Html> content) {
    Html html = new Html();
    html.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title.isEmpty() ? "Dyad" : title + " – Dyad");
    html.empty("link", "rel", "stylesheet", "href", "/web/dyad.css");
    html.empty("link", "rel", "icon", "href", "/web/icon.svg", "type", "image/svg+xml");
    html.element("script", "", "src", "/web/dyad.js", "defer", "");
    html.closeLine().open("body").open("header", "class", "top");
    html.element("a", "Dyad", "href", "/", "class", "brand");
    html.open("nav").element("a", "Questions", "href", "/#questions");
    html.element("a", "Search", "href", "/search");
    html.element("a", "Data sets", "href", "/catalogue");
    html.element("a", "SPARQL", "href", "/sparql").close();
    html.closeLine().open("main");
    content.accept(html);
    html.closeLine().open("footer");
    html.text("Dyad: relations between states, with the source of each statement.");
    html.close().close().closeLine();
    return html.toString();
  }
}
