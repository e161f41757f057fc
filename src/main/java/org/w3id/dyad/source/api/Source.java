package org.w3id.dyad.source.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A published data set: what it is, and how its files become statements. A source streams; its
 * memory does not grow with its files.
 */
public interface Source {

  /** What the data set is and who publishes it. */
  Description description();

  /**
   * Reads the files and writes what they say to the sink. A row that cannot be used is given to
   * {@link Sink#reject}, never left out in silence.
   *
   * @param files the files as published, in the order in which the user named them
   * @throws MalformedFileException if a file is not what this source publishes; nothing of it is
   *     kept then
   */
  void read(List<Path> files, Sink sink) throws IOException;

  /**
   * The last part of the name of the graph that these files become. A newer edition of a data set
   * replaces its graph, so this is the source's id, unless each file is a data set of its own.
   */
  default String graph(List<Path> files) {
    return description().id();
  }

  /**
   * The same source told to do something out of the ordinary, such as {@code actors=CHN,BLR}.
   *
   * @param options values by name
   * @throws IllegalArgumentException if the source has no such option, or a value is not understood
   */
  default Source withOptions(Map<String, String> options) {
    if (options.isEmpty()) {
      return this;
    }
    throw new IllegalArgumentException(
        description().id() + " has no option " + String.join(", ", options.keySet()));
  }

  /**
   * A data set as its publisher describes it.
   *
   * @param id the name on the command line and of the named graph, such as {@code comtrade}
   * @param title the title in English
   * @param publisher who publishes it
   * @param address the page from which it is downloaded
   * @param licence the licence or terms, in words or as an address
   * @param files the files that {@code load} takes, in words
   */
  record Description(
      String id, String title, String publisher, String address, String licence, String files) {}
}
