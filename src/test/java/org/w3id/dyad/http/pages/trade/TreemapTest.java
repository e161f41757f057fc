package org.w3id.dyad.http.pages.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that hold for each treemap, over random values. */
final class TreemapTest {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 420;
  private static final Pattern TILE =
      Pattern.compile("<rect x=\"(.*?)\" y=\"(.*?)\" width=\"(.*?)\" height=\"(.*?)\"");

  private record Box(double x, double y, double wide, double high) {
    static Box of(MatchResult found) {
      return new Box(
          Double.parseDouble(found.group(1)),
          Double.parseDouble(found.group(2)),
          Double.parseDouble(found.group(3)),
          Double.parseDouble(found.group(4)));
    }

    double overlap(Box other) {
      double across = Math.min(x + wide, other.x + other.wide) - Math.max(x, other.x);
      double down = Math.min(y + high, other.y + other.high) - Math.max(y, other.y);
      return Math.max(0, across) * Math.max(0, down);
    }
  }

  private static List<Treemap.Part> parts(double[] values) {
    List<Treemap.Part> parts = new ArrayList<>();
    for (double value : values) {
      parts.add(new Treemap.Part("a & <b>", "1", value, null));
    }
    return parts;
  }

  private static List<Box> boxes(String svg) {
    return TILE.matcher(svg).results().map(Box::of).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20, 40})
  void areasAreInProportionAndFillTheWhole(int count) {
    Random random = new Random(count);
    double[] values =
        DoubleStream.generate(() -> 1 + 99 * random.nextDouble())
            .limit(count)
            .map(value -> -value)
            .sorted()
            .map(value -> -value)
            .toArray();
    double sum = DoubleStream.of(values).sum();
    List<Box> boxes = boxes(Treemap.draw("t", parts(values)));
    assertEquals(count, boxes.size());
    for (int i = 0; i < count; i++) {
      Box box = boxes.get(i);
      assertEquals(values[i] / sum * WIDTH * HEIGHT, box.wide() * box.high(), 100);
      assertTrue(box.x() >= 0 && box.x() + box.wide() <= WIDTH + 0.2, box::toString);
      assertTrue(box.y() >= 0 && box.y() + box.high() <= HEIGHT + 0.2, box::toString);
      for (int j = 0; j < i; j++) {
        assertTrue(box.overlap(boxes.get(j)) < 100, box + " and " + boxes.get(j));
      }
    }
  }

  @Test
  void namesAreEscaped() {
    String svg = Treemap.draw("\"<", parts(new double[] {1}));
    assertTrue(svg.contains("a &amp; &lt;b&gt;") && !svg.contains("<b>"), svg);
  }
}
