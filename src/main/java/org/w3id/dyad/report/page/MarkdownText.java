package org.w3id.dyad.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.content.ReportTable;
import org.w3id.dyad.report.content.Section;
import org.w3id.dyad.report.content.SideBySide;

/** A report as Markdown: the same tables, without the charts. */
public final class MarkdownText {
  private final StringBuilder out = new StringBuilder();

  private final Messages messages;

  private MarkdownText(Messages messages) {
    this.messages = messages;
  }

  /** The text. */
  public static String of(Report report, Messages messages) {
    MarkdownText text = new MarkdownText(messages);
    text.write(report);
    return text.out.toString();
  }

  /** The text of two reports, chapter by chapter. */
  public static String of(SideBySide comparison, Messages messages) {
    MarkdownText text = new MarkdownText(messages);
    text.write(comparison);
    return text.out.toString();
  }

  private void write(SideBySide comparison) {
    out.append("# ").append(escape(comparison.title(messages))).append("\n\n");
    table(comparison.findings(messages));
    List<Section> others = comparison.other().sections();
    for (int i = 0; i < others.size(); i++) {
      Section section = comparison.one().sections().get(i);
      out.append("## ").append(said(section.title())).append("\n\n");
      half(comparison.one().title(), section);
      half(comparison.other().title(), others.get(i));
    }
    sources(comparison.sources());
  }

  private void half(String title, Section section) {
    out.append("**").append(escape(title)).append("**\n\n");
    content(section);
  }

  private void write(Report report) {
    out.append("# ").append(escape(report.title())).append("\n\n");
    report.glance().forEach(finding -> out.append("- ").append(escape(finding)).append('\n'));
    out.append('\n');
    for (Section section : report.sections()) {
      out.append("## ").append(said(section.title())).append("\n\n");
      content(section);
    }
    sources(report.sources());
  }

  private void content(Section section) {
    section.lead().forEach(text -> out.append(escape(text)).append("\n\n"));
    section.figures().forEach(this::figure);
  }

  private void sources(List<Report.Reference> sources) {
    out.append("## ").append(said("Sources")).append("\n\n");
    for (Report.Reference source : sources) {
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
    out.append("### ").append(said(table.caption())).append("\n\n");
    table(table);
    if (!figure.sources().isEmpty()) {
      out.append(messages.text("figure.source"))
          .append(": ")
          .append(escape(String.join("; ", figure.sources())))
          .append(". ");
    }
    out.append(messages.text("figure.ask")).append(": `").append(figure.question()).append("`\n\n");
  }

  private void table(ReportTable table) {
    row(table.columns().stream().map(heading -> messages.said(heading).text()).toList());
    for (int i = 0; i < table.columns().size(); i++) {
      out.append(table.isNumeric(i) ? "| --: " : "| --- ");
    }
    out.append("|\n");
    table.rows().forEach(this::row);
    out.append('\n');
  }

  private void row(List<String> cells) {
    out.append(
        cells.stream().map(MarkdownText::escape).collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** A fixed text of a report in the reader's language. */
  private String said(String text) {
    return escape(messages.said(text).text());
  }

  /** A text that means itself: no character of it is a mark of Markdown or HTML. */
  static String escape(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#&~])", "\\\\$1");
  }
}
