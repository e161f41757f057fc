package org.w3id.dyad.http.pages.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.html.chart.Amount;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.http.pages.relation.Relation;
import org.w3id.dyad.http.pages.relation.Steps;

/** What the colours of the map stand for. */
final class MapKeys {
  private final Messages messages;
  private final List<Double> least;

  /**
   * The keys of colours.
   *
   * @param steps from which value on there is which colour; none if they are tiers
   */
  MapKeys(Messages messages, Steps steps) {
    this.messages = messages;
    least = steps.least();
  }

  /**
   * The keys for the relations that are shown.
   *
   * @param hasOwn whether the state whose relations they are is shown
   */
  List<Drawing.Key> of(Collection<Relation> relations, boolean hasOwn) {
    List<Drawing.Key> keys = new ArrayList<>(least.isEmpty() ? tiers(relations) : steps());
    keys.add(new Drawing.Key(messages.text("map.none"), box("area v0")));
    if (hasOwn) {
      keys.add(new Drawing.Key(messages.text("map.own"), box("area own")));
    }
    keys.add(new Drawing.Key(messages.text("map.disputed"), box("area apart") + hatched()));
    return keys;
  }

  /** The tiers that are there, the highest first. */
  private static List<Drawing.Key> tiers(Collection<Relation> relations) {
    Map<String, Drawing.Key> tiers = new LinkedHashMap<>();
    relations.stream()
        .sorted(Comparator.comparing(Relation::value))
        .forEach(
            each ->
                tiers.putIfAbsent(
                    each.text(),
                    new Drawing.Key(
                        each.text() + ": " + each.note(), box("area v" + each.colour()))));
    return List.copyOf(tiers.values());
  }

  private List<Drawing.Key> steps() {
    List<Drawing.Key> keys = new ArrayList<>();
    for (int i = 0; i < least.size(); i++) {
      String from = number(least.get(i));
      boolean isLast = i == least.size() - 1;
      String name =
          isLast
              ? messages.text("map.from", from)
              : messages.text("map.below", from, number(least.get(i + 1)));
      keys.add(new Drawing.Key(name, box("area v" + (i + 1))));
    }
    return keys;
  }

  private String number(double value) {
    return Amount.of(value, messages.language());
  }

  private static String box(String look) {
    return new Html()
        .open("rect", "x", "1", "y", "1", "width", "12", "height", "12", "class", look)
        .close()
        .toString();
  }

  private static String hatched() {
    return new Html()
        .open("path", "d", "M1 8L8 1M1 13L13 1M6 13L13 6", "class", "hatched")
        .close()
        .toString();
  }
}
