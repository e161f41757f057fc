package org.w3id.dyad.http.pages.question;

import jakarta.servlet.http.HttpServletRequest;
import org.w3id.dyad.http.pages.frame.Host;

/** A query as programs ask it of this server. */
final class QueryCall {
  private final String address;
  private final String sparql;

  QueryCall(HttpServletRequest request, String sparql) {
    address = Host.of(request) + "/dyad/sparql";
    this.sparql = sparql.strip();
  }

  /** On a command line. */
  String curl() {
    return "curl -H 'Accept: text/csv' --data-urlencode query@- "
        + address
        + " <<'END'\n"
        + sparql
        + "\nEND";
  }

  /** In Python, with nothing but its library. */
  String python() {
    return """
        import io, csv, urllib.parse, urllib.request
        query = %s
        request = urllib.request.Request("%s", urllib.parse.urlencode({"query": query}).encode(), {"Accept": "text/csv"})
        rows = list(csv.DictReader(io.TextIOWrapper(urllib.request.urlopen(request), "utf-8")))
        """
        .formatted(quoted(), address);
  }

  /** In R, with the package httr2. */
  String r() {
    return """
        library(httr2)
        query <- r"---(%s)---"
        answer <- request("%s") |> req_headers(Accept = "text/csv") |> req_body_form(query = query) |> req_perform()
        rows <- read.csv(text = resp_body_string(answer))
        """
        .formatted(sparql, address);
  }

  /** As a text of Python over several lines. */
  private String quoted() {
    return "\"\"\"" + sparql.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"") + "\n\"\"\"";
  }
}
