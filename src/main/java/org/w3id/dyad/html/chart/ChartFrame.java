package org.w3id.dyad.html.chart;

import java.util.List;
import org.w3id.dyad.html.Messages;

/**
 * A chart with all that a reader needs to judge it and to take it away.
 *
 * @param id a name that no other chart of the page has
 * @param subject what the page is about, which the title need not repeat there; may be empty
 * @param title what is seen
 * @param drawing the drawing
 * @param sources who says it
 * @param note who reports, and how far it can be compared; may be empty
 * @param files where it is as a file
 * @param messages the texts around it
 */
public record ChartFrame(
    String id,
    String subject,
    String title,
    Drawing drawing,
    List<Source> sources,
    String note,
    ChartFiles files,
    Messages messages) {

  /**
   * A source.
   *
   * @param name its name
   * @param address where it is, empty if not known
   */
  public record Source(String name, String address) {

    /** Whether its address is one that a reader can follow. */
    public boolean isLinked() {
      return address.matches("https?://\\S+|/[^/\\\\]\\S*");
    }
  }

  /** The title where the chart stands alone. */
  public String fullTitle() {
    return subject.isEmpty() || title.startsWith(subject) ? title : subject + ": " + title;
  }

  /** The sources in one line of text. */
  public String sourceLine() {
    return sources.isEmpty()
        ? ""
        : messages.text("figure.source")
            + ": "
            + String.join("; ", sources.stream().map(Source::name).toList());
  }
}
