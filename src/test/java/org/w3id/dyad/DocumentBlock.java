package org.w3id.dyad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced block of a document.
 *
 * @param line where it begins
 * @param language what stands behind the fence
 * @param text what stands in it, with the last line's end
 */
record DocumentBlock(Path page, long line, String language, String text) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

  /** All documents of folders, and single ones. */
  static List<Path> pages(String... places) throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String place : places) {
      try (Stream<Path> files = Files.walk(Path.of(place))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  /** The blocks of a page, in order. */
  static List<DocumentBlock> of(Path page) throws IOException {
    String text = Files.readString(page);
    List<DocumentBlock> blocks = new ArrayList<>();
    for (Matcher block = BLOCK.matcher(text); block.find(); ) {
      long line = text.substring(0, block.start()).lines().count() + 1;
      blocks.add(new DocumentBlock(page, line, block.group(1), block.group(2)));
    }
    return blocks;
  }

  boolean isIn(String... languages) {
    return List.of(languages).contains(language);
  }

  /** For a list of tests. */
  String name() {
    return page + ":" + line;
  }
}
