package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.http.service.QueryService;

/** The frame of every page. */
final class Page {
  private Page() {}

  /**
   * Answers with a page.
   *
   * @param title the title; empty for the front page
   * @param content writes what is on it
   */
  static void send(HttpServletResponse response, String title, Consumer<Html> content)
      throws IOException {
    send(response, of(title, content));
  }

  /** Answers with a page of what is read, which ends before the page is sent. */
  static void send(
      HttpServletResponse response,
      QueryService.Reading reading,
      String title,
      Consumer<Html> content)
      throws IOException {
    byte[] body = of(title, content);
    reading.end();
    send(response, body);
  }

  private static byte[] of(String title, Consumer<Html> content) {
    return ("<!DOCTYPE html>\n" + page(title, content)).getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpServletResponse response, byte[] body) throws IOException {
    response.setContentType("text/html;charset=utf-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
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
