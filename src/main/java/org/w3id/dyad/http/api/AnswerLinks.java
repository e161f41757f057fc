package org.w3id.dyad.http.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.answer.AnsweredQuestion;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.html.Address;

/**
 * Where one can go on from an answer. All links are paths of this server and name the release, so
 * that pages fit together when a new release takes over meanwhile.
 *
 * @param all the paths by relation
 */
record AnswerLinks(Map<String, String> all) {
  /** More in a header than this some clients refuse. */
  private static final int LONGEST = 4_000;

  private static final List<String> REGISTERED =
      List.of("first", "prev", "next", "alternate", "describedby");

  /** AnswerLinks to the pages before and after. */
  static AnswerLinks of(
      HttpServletRequest request, String release, RowWindow window, boolean hasMore) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("self", address(request, release, window));
    if (window.offset() > 0) {
      all.put("first", address(request, release, new RowWindow(0, window.limit())));
      all.put("prev", address(request, release, window.previous()));
    }
    if (hasMore) {
      all.put("next", address(request, release, window.next()));
    }
    return new AnswerLinks(all);
  }

  private static String address(HttpServletRequest request, String release, RowWindow window) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    parameters.put("release", List.of(release));
    if (window.offset() > 0) {
      parameters.put("offset", List.of(String.valueOf(window.offset())));
    } else {
      parameters.remove("offset");
    }
    return Address.of(request.getRequestURI(), parameters);
  }

  /** These links, and those of a question: its page, its SPARQL, its rows. */
  AnswerLinks with(AnsweredQuestion answer) {
    Map<String, String> more = new LinkedHashMap<>(all);
    String name = AnsweredQuestion.name(answer.question());
    Map<String, List<String>> values = new LinkedHashMap<>(answer.values());
    values.put("release", List.of(answer.release()));
    more.put("describedby", Address.of("/questions/" + name, values));
    values.put("format", List.of("csv"));
    more.put("alternate", Address.of("/api/questions/" + name, values));
    more.put(
        "sparql",
        Address.of(
            "/dyad/sparql",
            Map.of("query", List.of(answer.sparql()), "release", List.of(answer.release()))));
    return new AnswerLinks(more);
  }

  /** Puts the links of registered relations into headers (RFC 8288). */
  void announce(HttpServletResponse response) {
    List<String> links = new ArrayList<>();
    all.forEach(
        (relation, path) -> {
          if (REGISTERED.contains(relation) && path.length() <= LONGEST) {
            links.add("<" + path + ">; rel=\"" + relation + "\"");
          }
        });
    links.forEach(link -> response.addHeader("Link", link));
  }
}
