package org.w3id.dyad.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.html.Templates;
import org.w3id.dyad.html.WebFiles;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.content.SideBySide;

/**
 * A report as one page that needs nothing else: style and drawings are in it, it runs no script,
 * and its own policy forbids to load anything.
 */
public final class HtmlPage {
  private HtmlPage() {}

  /** The page of one report. */
  public static String of(Report report, Messages messages) {
    return render(
        new Model(
            messages,
            report.title(),
            messages.text("report.page-lead"),
            report.glance(),
            Optional.empty(),
            SectionView.of(report, messages, name -> ChartFiles.NONE),
            report.sources()));
  }

  /** The page of two reports side by side. */
  public static String of(SideBySide comparison, Messages messages) {
    return render(
        new Model(
            messages,
            comparison.title(messages),
            messages.text("report.page-lead-beside"),
            List.of(),
            Optional.of(FigureView.TableView.of(comparison.findings(messages), false, messages)),
            SectionView.of(
                List.of(comparison.one(), comparison.other()),
                messages,
                List.of(name -> ChartFiles.NONE, name -> ChartFiles.NONE)),
            comparison.sources()));
  }

  /**
   * What the template of a report shows.
   *
   * @param messages the texts of its language
   * @param title the title
   * @param lead what it is
   * @param glance the main findings of one report
   * @param findings the main findings of two
   * @param sections the chapters
   * @param sources what it rests on
   */
  record Model(
      Messages messages,
      String title,
      String lead,
      List<String> glance,
      Optional<FigureView.TableView> findings,
      List<SectionView> sections,
      List<Report.Reference> sources) {

    /** The style sheets, which are shipped with the program. */
    String style() {
      return WebFiles.SHIPPED.read("figures.css") + read("report.css");
    }
  }

  private static String render(Model model) {
    return Templates.render("report/page/report.jte", model);
  }

  private static String read(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
