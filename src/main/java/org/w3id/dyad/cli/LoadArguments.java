package org.w3id.dyad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.assembly.LoadRequest;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Source;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What the words behind {@code load} mean: a source and its files, then perhaps a plus sign and
 * another source and its files.
 *
 * @param spec the command, for messages
 * @param edition the edition, or null
 * @param retrieved the day of retrieval, or null
 * @param options options of the source
 */
record LoadArguments(
    CommandSpec spec, String edition, String retrieved, Map<String, String> options) {
  private static final String NEXT = "+";

  /** The files that are to be loaded, by source. */
  List<LoadRequest> requests(List<String> words) throws IOException {
    checkRetrieved();
    List<LoadRequest> requests = new ArrayList<>();
    List<String> rest = words;
    for (int end = rest.indexOf(NEXT); end >= 0; end = rest.indexOf(NEXT)) {
      requests.add(request(rest.subList(0, end)));
      rest = rest.subList(end + 1, rest.size());
    }
    requests.add(request(rest));
    checkOnce(requests);
    return requests;
  }

  private LoadRequest request(List<String> words) throws IOException {
    if (words.size() < 2) {
      throw wrong("a source and its files stand before and after each " + NEXT);
    }
    Source source = source(words.get(0));
    List<Path> files = words.stream().skip(1).map(Path::of).toList();
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    return new LoadRequest(source, files, edition, retrieved);
  }

  /** What holds for one source may not for another. */
  private void checkOnce(List<LoadRequest> requests) {
    if (requests.size() > 1 && (edition != null || !options.isEmpty())) {
      throw wrong("--edition and --option go with one source; load others with --no-build");
    }
  }

  /** The source of that name, with the options. */
  Source source(String name) {
    Source plain =
        Sources.named(name)
            .orElseThrow(() -> wrong("there is no source \"" + name + "\"; see \"dyad sources\""));
    try {
      return plain.withOptions(options);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private void checkRetrieved() {
    if (retrieved != null && !isDay(retrieved)) {
      throw wrong("--retrieved \"" + retrieved + "\" is not a day such as 2026-01-31");
    }
  }

  private static boolean isDay(String text) {
    try {
      return PartialDate.parse(text).day() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
