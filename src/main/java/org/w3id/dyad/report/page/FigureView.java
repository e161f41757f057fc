package org.w3id.dyad.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.html.chart.ChartFrame;
import org.w3id.dyad.html.chart.DataLinks;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.content.ReportTable;

/**
 * A figure as its template shows it.
 *
 * @param figure the figure
 * @param chart its chart with what stands around it; nothing is drawn if it has none
 */
public record FigureView(Figure figure, ChartFrame chart) {
  /** Tables with more rows can be folded up. */
  private static final int SHORT = 12;

  private static final Pattern MANY = Pattern.compile("(\\d+) documents, listed under Sources");
  private static final String CLAIMS = "./dyad claims ";

  /**
   * A figure of a page.
   *
   * @param id a name that no other figure of the page has
   */
  static FigureView of(
      Figure figure,
      String id,
      Extents extents,
      Report report,
      Messages messages,
      ChartFiles files) {
    Drawing drawing =
        figure
            .chart()
            .map(
                chart ->
                    Svg.draw(
                        chart,
                        extents.of(chart),
                        "chart-" + id,
                        messages.language(),
                        files.isThere()))
            .orElse(Drawing.NONE);
    String title = messages.said(title(figure)).text();
    List<ChartFrame.Source> sources =
        figure.sources().stream().map(name -> source(report, name, messages, files)).toList();
    String note = drawing.isEmpty() ? "" : messages.text("figure.note");
    return new FigureView(
        figure, new ChartFrame(id, report.title(), title, drawing, sources, note, files, messages));
  }

  /** A source by its name; many are told by their number, and listed at the end of the page. */
  private static ChartFrame.Source source(
      Report report, String name, Messages messages, ChartFiles files) {
    Matcher many = MANY.matcher(name);
    if (!many.matches() || !files.isThere()) {
      return new ChartFrame.Source(name, report.address(name));
    }
    String page = files.page().replaceFirst("/[^/?]*\\.html", "");
    return new ChartFrame.Source(
        messages.text("figure.documents", Integer.valueOf(many.group(1))), page + "#sources");
  }

  private static String title(Figure figure) {
    return figure.chart().map(Chart::title).orElse(figure.table().caption());
  }

  /** What it shows, in the reader's language. */
  public Messages.Said title() {
    return messages().said(title(figure));
  }

  /** A figure of a report, to stand alone; empty if the report has none of that name. */
  public static Optional<FigureView> alone(
      Report report, String name, Messages messages, ChartFiles files) {
    return report
        .figure(name)
        .map(figure -> of(figure, name, Extents.OWN, report, messages, files));
  }

  /** The texts around it. */
  public Messages messages() {
    return chart.messages();
  }

  /** Whether it has a chart. */
  public boolean hasChart() {
    return !chart.drawing().isEmpty();
  }

  /** Whether its table can be folded up. */
  public boolean isFolded() {
    return figure.isDetail() || figure.table().rows().size() > SHORT;
  }

  /** Its table; the caption is hidden if it stands elsewhere already. */
  public TableView table() {
    return TableView.of(figure.table(), isFolded(), messages());
  }

  /**
   * Where the rows of which it is made are, from the command that asks for them; {@code null} if it
   * names no question.
   */
  public DataLinks data() {
    String[] words = figure.question().split(" ");
    if (words.length < 3) {
      return null;
    }
    Map<String, List<String>> settings = new LinkedHashMap<>();
    if (figure.question().startsWith(CLAIMS)) {
      for (int i = 2; i < words.length; i += 2) {
        settings.put(words[i].substring(2), List.of(words[i + 1]));
      }
      return claims(settings);
    }
    for (int i = 4; i < words.length; i += 2) {
      String[] setting = words[i].split("=", 2);
      settings.computeIfAbsent(setting[0], name -> new ArrayList<>()).add(setting[1]);
    }
    return DataLinks.of(words[2], settings);
  }

  private static DataLinks claims(Map<String, List<String>> settings) {
    String[] states = settings.get("about").get(0).split("-");
    DataLinks asked =
        DataLinks.of(
            "claims/who-claims-what-about-a-pair",
            Map.of(
                "state", List.of("state/" + states[0]), "partner", List.of("state/" + states[1])));
    return new DataLinks(
        Address.of("/claims", settings), Address.of("/api/claims", settings), asked.sparql());
  }

  /**
   * A table as its template shows it.
   *
   * @param table the table
   * @param isCaptioned whether its caption stands elsewhere already
   * @param rows the cells
   * @param messages the texts around it
   */
  public record TableView(
      ReportTable table, boolean isCaptioned, List<List<Cell>> rows, Messages messages) {

    /** What it shows, in the reader's language. */
    public Messages.Said caption() {
      return said(table.caption());
    }

    /** A heading in the reader's language. */
    public Messages.Said said(String heading) {
      return messages.said(heading);
    }

    static TableView of(ReportTable table, boolean isCaptioned, Messages messages) {
      List<List<Cell>> rows = new ArrayList<>();
      String before = null;
      for (List<String> row : table.rows()) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          boolean isSame = i == 0 && row.get(0).equals(before);
          cells.add(Cell.of(table, row.get(i), i, isSame));
        }
        rows.add(cells);
        before = row.get(0);
      }
      return new TableView(table, isCaptioned, rows, messages);
    }

    /** The class of a heading, or {@code null}. */
    public String heading(int column) {
      return table.isNumeric(column) ? "number" : null;
    }
  }

  /**
   * A cell.
   *
   * @param text what stands in it
   * @param look its class, or {@code null}
   */
  public record Cell(String text, String look) {
    /** The longest text at the start of a row that is never broken. */
    private static final int UNBROKEN = 12;

    static Cell of(ReportTable table, String text, int column, boolean isSame) {
      if (column == 0) {
        return new Cell(text, isSame ? "same" : text.length() <= UNBROKEN ? "short" : null);
      }
      return new Cell(text, look(table, text, column));
    }

    private static String look(ReportTable table, String text, int column) {
      if (table.isNumeric(column)) {
        return "number";
      }
      if (table.isOfVerdicts(column)) {
        return verdict(text);
      }
      return text.matches("[0-9-]{4,10}( to [0-9-]{4,10})?") ? "short" : null;
    }

    /** Verdicts are set apart by more than their words. */
    private static String verdict(String text) {
      return switch (text.replaceFirst(":.*", "")) {
        case "supported" -> "verdict yes";
        case "partly" -> "verdict some";
        case "contradicted" -> "verdict no";
        default -> "verdict";
      };
    }
  }
}
