package org.w3id.dyad.report.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.dyad.report.content.Chart;

/**
 * How far a chart reaches. Charts that are drawn with one extent have the same scales.
 *
 * @param first the first year, 0 if it has none
 * @param last the last year, 0 if it has none
 * @param most the largest value or sum, 0 if it has none
 * @param names what its colours stand for, the first colour first
 */
record Extent(double first, double last, double most, List<String> names) {

  /** How far a chart reaches by what it shows. */
  static Extent of(Chart chart) {
    if (chart instanceof Chart.Lines lines) {
      return ofSeries(lines.series(), largest(lines.series()));
    }
    if (chart instanceof Chart.Columns columns) {
      return ofSeries(columns.parts(), largestSum(columns.parts()));
    }
    if (chart instanceof Chart.Bars bars) {
      double most =
          bars.bars().stream()
              .mapToDouble(bar -> bar.values().stream().mapToDouble(n -> n).sum())
              .max()
              .orElse(1);
      return new Extent(0, 0, most, bars.parts());
    }
    List<Chart.Band> bands =
        ((Chart.Bands) chart).lanes().stream().flatMap(lane -> lane.bands().stream()).toList();
    return new Extent(
        Math.floor(bands.stream().mapToDouble(Chart.Band::from).min().orElseThrow()),
        Math.ceil(bands.stream().mapToDouble(Chart.Band::to).max().orElseThrow()),
        0,
        List.of());
  }

  private static Extent ofSeries(List<Chart.Series> series, double most) {
    List<Chart.Point> all = series.stream().flatMap(one -> one.points().stream()).toList();
    return new Extent(
        all.stream().mapToInt(Chart.Point::year).min().orElseThrow(),
        all.stream().mapToInt(Chart.Point::year).max().orElseThrow(),
        most,
        series.stream().map(Chart.Series::name).toList());
  }

  private static double largest(List<Chart.Series> series) {
    return series.stream()
        .flatMap(one -> one.points().stream())
        .mapToDouble(Chart.Point::value)
        .max()
        .orElseThrow();
  }

  private static double largestSum(List<Chart.Series> parts) {
    Map<Integer, Double> sums = new TreeMap<>();
    parts.stream()
        .flatMap(part -> part.points().stream())
        .forEach(point -> sums.merge(point.year(), point.value(), Double::sum));
    return sums.values().stream().mapToDouble(n -> n).max().orElse(1);
  }

  /** The extent that takes in both. */
  Extent and(Extent other) {
    return new Extent(
        Math.min(first, other.first),
        Math.max(last, other.last),
        Math.max(most, other.most),
        Stream.concat(names.stream(), other.names.stream()).distinct().toList());
  }

  /** This extent with the colours of another. */
  Extent colouredAs(Extent other) {
    return new Extent(first, last, most, other.names);
  }
}
