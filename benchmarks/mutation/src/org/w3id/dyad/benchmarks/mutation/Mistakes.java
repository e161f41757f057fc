package org.w3id.dyad.benchmarks.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mistakes of {@code mutations.txt}, and where they can be made. */
final class Mistakes {
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<String[]> equivalent = new ArrayList<>();

  private record Mistake(String name, Pattern pattern, String replacement) {}

  Mistakes(Path folder) throws IOException {
    for (String line : lines(folder.resolve("mutations.txt"))) {
      String[] parts = line.split(" \\| ", 3);
      mistakes.add(
          new Mistake(
              parts[0].strip(),
              Pattern.compile(parts[1].strip()),
              Matcher.quoteReplacement(parts.length > 2 ? parts[2].strip() : "")));
    }
    for (String line : lines(folder.resolve("equivalent.txt"))) {
      equivalent.add(line.split(" \\| ", 4));
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line + " ")
        .toList();
  }

  /** All sites in a file, but those that are known to change no answer. */
  List<Site> sites(Path file) throws IOException {
    List<Site> sites = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.strip().matches("(\\*|//|/\\*|import|package).*")) {
        addSites(file, i + 1, line, sites);
      }
    }
    sites.removeIf(this::isEquivalent);
    return sites;
  }

  private void addSites(Path file, int number, String line, List<Site> out) {
    for (Mistake mistake : mistakes) {
      Matcher matcher = mistake.pattern.matcher(line);
      while (matcher.find()) {
        StringBuilder changed = new StringBuilder(line);
        changed.replace(matcher.start(), matcher.end(), mistake.replacement.replace("\\", ""));
        out.add(new Site(file, number, line, mistake.name, changed.toString()));
      }
    }
  }

  private boolean isEquivalent(Site site) {
    return equivalent.stream()
        .anyMatch(
            known ->
                site.file().getFileName().toString().equals(known[0].strip() + ".java")
                    && site.mistake().equals(known[1].strip())
                    && site.text().contains(known[2].strip()));
  }
}
