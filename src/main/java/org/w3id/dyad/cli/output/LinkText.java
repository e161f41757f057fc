package org.w3id.dyad.cli.output;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.dyad.linking.link.Link;
import org.w3id.dyad.linking.match.EntityDescription;
import org.w3id.dyad.linking.match.Feature;
import org.w3id.dyad.rdf.Iris;

/** How links are printed. */
public enum LinkText {
  /** Two lines for the two things, and one for each feature. */
  text {
    @Override
    public String head() {
      return "";
    }

    @Override
    public String line(Link link, EntityDescription one, EntityDescription other) {
      String features =
          link.match().features().stream()
              .map(feature -> "         " + feature(feature) + "\n")
              .collect(Collectors.joining());
      return String.format(
          Locale.ROOT,
          "%-8s %.3f  %s  %s%n                %s  %s%n%s",
          outcome(link),
          link.match().score(),
          key(one),
          label(one),
          key(other),
          label(other),
          features);
    }

    @Override
    public String foot(int count) {
      return "(" + count + " links)\n";
    }
  },

  /** A table, whose first two columns are those of link_decisions.csv. */
  csv {
    @Override
    public String head() {
      return "one,other,outcome,score,one_name,other_name,features\n";
    }

    @Override
    public String line(Link link, EntityDescription one, EntityDescription other) {
      String features =
          link.match().features().stream().map(LinkText::feature).collect(Collectors.joining("; "));
      String score = String.format(Locale.ROOT, "%.3f", link.match().score());
      return Stream.of(
                  key(one), key(other), outcome(link), score, label(one), label(other), features)
              .map(LinkText::cell)
              .collect(Collectors.joining(","))
          + "\n";
    }

    @Override
    public String foot(int count) {
      return "";
    }
  };

  /** What stands before all links. */
  public abstract String head();

  /** A link. */
  public abstract String line(Link link, EntityDescription one, EntityDescription other);

  /** What stands after all links. */
  public abstract String foot(int count);

  private static String outcome(Link link) {
    return link.match().outcome().name().toLowerCase(Locale.ROOT);
  }

  private static String key(EntityDescription thing) {
    return thing.id().startsWith(Iris.ID) ? thing.id().substring(Iris.ID.length()) : thing.id();
  }

  private static String label(EntityDescription thing) {
    return thing.names().get(0).text();
  }

  private static String feature(Feature feature) {
    return String.format(
        Locale.ROOT,
        "%s %.2f (weight %+.1f): %s",
        feature.name(),
        feature.score(),
        feature.weight(),
        feature.explanation());
  }

  private static String cell(String text) {
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
