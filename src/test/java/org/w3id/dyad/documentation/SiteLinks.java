package org.w3id.dyad.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Links of the pages to each other and to files of the project. */
final class SiteLinks {
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]]*)\\]\\(((?![a-z]+:)[^)#\\s]+)(?:#[^)]*)?\\)");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

  private SiteLinks() {}

  /** Makes a link to a file of the project that is no page its text alone. */
  static void settle(Path pages) throws IOException {
    for (Path page : pages(pages)) {
      String text = Files.readString(page);
      Path there = pages.relativize(page);
      String settled =
          LINK.matcher(text)
              .replaceAll(
                  link ->
                      Matcher.quoteReplacement(
                          isPage(link, page, there) ? link.group() : link.group(1)));
      if (!settled.equals(text)) {
        Files.writeString(page, settled);
      }
    }
  }

  private static boolean isPage(MatchResult link, Path page, Path there) {
    boolean isInTheSite = Files.isRegularFile(page.resolveSibling(link.group(2)));
    return isInTheSite || !Files.exists(there.resolveSibling(link.group(2)).normalize());
  }

  /** Links, outside of code, to what is not there. */
  static List<String> broken(Path pages) throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages(pages)) {
      Matcher link = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
      while (link.find()) {
        if (!Files.isRegularFile(page.resolveSibling(link.group(2)))) {
          broken.add(pages.relativize(page) + " -> " + link.group(2));
        }
      }
    }
    return broken;
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
