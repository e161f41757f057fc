package org.w3id.dyad.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Section;

/** The extents with which charts are drawn: each its own, or one for all of a kind and unit. */
final class Extents {
  private record Kind(Class<? extends Chart> drawing, String unit) {}

  /** Each chart reaches as far as what it shows. */
  static final Extents OWN = new Extents(Map.of());

  private final Map<Kind, Extent> shared;

  private Extents(Map<Kind, Extent> shared) {
    this.shared = shared;
  }

  /** One extent for all charts of these sections that are of one kind and unit. */
  static Extents shared(List<Section> sections) {
    Map<Kind, Extent> shared = new HashMap<>();
    sections.stream()
        .flatMap(section -> section.figures().stream())
        .flatMap(figure -> figure.chart().stream())
        .forEach(chart -> shared.merge(kind(chart), Extent.of(chart), Extent::and));
    return new Extents(Map.copyOf(shared));
  }

  /** The extent with which a chart is drawn. Colours are shared as long as there are enough. */
  Extent of(Chart chart) {
    Extent own = Extent.of(chart);
    Extent extent = shared.getOrDefault(kind(chart), own);
    return extent.names().size() <= Svg.COLOURS ? extent : extent.colouredAs(own);
  }

  private static Kind kind(Chart chart) {
    String unit = "";
    if (chart instanceof Chart.Lines lines) {
      unit = lines.unit();
    } else if (chart instanceof Chart.Columns columns) {
      unit = columns.unit();
    } else if (chart instanceof Chart.Bars bars) {
      unit = bars.unit();
    }
    return new Kind(chart.getClass(), unit);
  }
}
