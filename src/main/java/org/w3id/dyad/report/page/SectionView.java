package org.w3id.dyad.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.content.Section;

/**
 * A chapter of a report as its template shows it: of one pair, or of two beside each other.
 *
 * @param section the chapter, of the first pair
 * @param halves what stands in it, for each pair
 * @param messages the texts around it
 */
public record SectionView(Section section, List<Half> halves, Messages messages) {

  /** Its title in the reader's language. */
  public Messages.Said title() {
    return messages.said(section.title());
  }

  /**
   * What a chapter says of a pair.
   *
   * @param title the title of the report on the pair
   * @param section the chapter
   * @param figures its figures
   */
  public record Half(String title, Section section, List<FigureView> figures) {
    private Half called(String name) {
      return new Half(name, section, figures);
    }
  }

  /** The same with these names of the pairs over its halves. */
  public SectionView called(List<String> names) {
    return new SectionView(
        section,
        IntStream.range(0, halves.size())
            .mapToObj(i -> halves.get(i).called(names.get(i)))
            .toList(),
        messages);
  }

  /** Whether it tells nothing of either pair. */
  public boolean isEmpty() {
    return halves.stream().allMatch(half -> half.figures().isEmpty());
  }

  /** Chapters of one report. */
  public static List<SectionView> of(
      Report report, Messages messages, Function<String, ChartFiles> files) {
    return of(List.of(report), messages, List.of(files));
  }

  /**
   * Chapters of reports that stand beside each other; their charts have the same scales.
   *
   * @param reports one or two
   * @param files where a figure of each is as a file, by its name
   */
  public static List<SectionView> of(
      List<Report> reports, Messages messages, List<Function<String, ChartFiles>> files) {
    List<SectionView> views = new ArrayList<>();
    for (int i = 0; i < reports.get(0).sections().size(); i++) {
      int chapter = i;
      List<Section> sections =
          reports.stream().map(report -> report.sections().get(chapter)).toList();
      Extents extents = sections.size() == 1 ? Extents.OWN : Extents.shared(sections);
      List<Half> halves = new ArrayList<>();
      for (int side = 0; side < sections.size(); side++) {
        List<FigureView> figures =
            figures(reports.get(side), chapter, side, extents, messages, files.get(side));
        halves.add(new Half(reports.get(side).title(), sections.get(side), figures));
      }
      views.add(new SectionView(sections.get(0), halves, messages));
    }
    return views;
  }

  private static List<FigureView> figures(
      Report report,
      int chapter,
      int side,
      Extents extents,
      Messages messages,
      Function<String, ChartFiles> files) {
    Section section = report.sections().get(chapter);
    List<FigureView> figures = new ArrayList<>();
    for (int i = 0; i < section.figures().size(); i++) {
      String name = section.key() + "-" + (i + 1);
      String id = side == 0 ? name : name + "-beside";
      Figure figure = section.figures().get(i);
      figures.add(FigureView.of(figure, id, extents, report, messages, files.apply(name)));
    }
    return figures;
  }
}
