package org.w3id.dyad.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A page of the check queries, and one of the metrics. */
final class CheckPages {
  private CheckPages() {}

  static void write(Path checks, Path file) throws IOException {
    Page page =
        new Page("Checks", "What `./dyad check` asks beside the shapes; rows are problems.");
    try (Stream<Path> files = Files.list(checks)) {
      for (Path check : files.filter(each -> each.toString().endsWith(".rq")).sorted().toList()) {
        String name = check.getFileName().toString().replace(".rq", "");
        page.section(name, name);
        for (String line : Files.readAllLines(check)) {
          if (line.matches("# (Problem|Remedy|Severity): .*")) {
            page.paragraph(line.substring(2));
          }
        }
      }
    }
    page.write(file);
  }

  static void writeMetrics(Path dashboard, Path file) throws IOException {
    Page page =
        new Page(
            "Metrics",
            "The operators' port answers `/$/metrics` in Prometheus' format. The dashboard for Grafana,"
                + " `packaging/grafana/dyad.json`, has these panels.\n");
    page.columns("panel", "what it shows", "expressions");
    JsonNode panels = new ObjectMapper().readTree(dashboard.toFile()).get("panels");
    for (JsonNode panel : panels) {
      String expressions =
          String.join("`<br>`", panel.get("targets").findValuesAsText("expr")).replace("|", "\\|");
      page.row(
          List.of(
              panel.get("title").textValue(),
              Page.escape(panel.get("description").textValue()),
              "`" + expressions + "`"));
    }
    page.write(file);
  }
}
