package org.w3id.dyad.report;

import java.util.List;
import java.util.stream.Collectors;

/** A report as Markdown: the same tables, without the charts. */
public final class MarkdownText {
  private final StringBuilder out = new StringBuilder();

  private MarkdownText() {}

  /** The text. */
  public static String of(Report report) {
    MarkdownText text = new MarkdownText();
    text.write(report);
    return text.out.toString();
  }

  private void write(Report report) {
    out.append("# ").append(escape(report.title())).append("\n\n");
    report.glance().forEach(finding -> out.append("- ").append(escape(finding)).append('\n'));
    out.append('\n');
    for (Section section : report.sections()) {
      out.append("## ").append(escape(section.title())).append("\n\n");
      section.lead().forEach(text -> out.append(escape(text)).append("\n\n"));
      section.figures().forEach(this::figure);
    }
    out.append("## Sources\n\n");
    for (Report.Reference source : report.sources()) {
      out.append("1. ").append(escape(source.name()));
      if (!source.publisher().isEmpty() && !source.publisher().equals(source.name())) {
        out.append(". ").append(escape(source.publisher()));
      }
      if (source.address().matches("https?://[^\\s<>]+")) {
        out.append(". <").append(source.address()).append('>');
      }
      out.append('\n');
    }
  }

  private void figure(Figure figure) {
    ReportTable table = figure.table();
    out.append("### ").append(escape(table.caption())).append("\n\n");
    row(table.columns());
    for (int i = 0; i < table.columns().size(); i++) {
      out.append(table.isNumeric(i) ? "| --: " : "| --- ");
    }
    out.append("|\n");
    table.rows().forEach(this::row);
    out.append('\n');
    if (!figure.sources().isEmpty()) {
      out.append("Source: ").append(escape(String.join("; ", figure.sources()))).append(". ");
    }
    out.append("Ask it: `").append(figure.question()).append("`\n\n");
  }

  private void row(List<String> cells) {
    out.append(
        cells.stream().map(MarkdownText::escape).collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** A text that means itself: no character of it is a mark of Markdown or HTML. */
  static String escape(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#&~])", "\\\\$1");
  }
}
