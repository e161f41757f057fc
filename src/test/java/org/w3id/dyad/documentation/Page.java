package org.w3id.dyad.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page in Markdown. */
public final class Page {
  private static final Pattern SIGNS = Pattern.compile("([\\\\`*_<>\\[\\]|#{}])");

  private final StringBuilder text = new StringBuilder();

  /** A page with a title, and what it is about. */
  public Page(String title, String about) {
    text.append("# ").append(escape(title)).append("\n\n").append(about).append('\n');
  }

  /** A section with an anchor of its own. */
  public Page section(String title, String anchor) {
    text.append("\n## ").append(escape(title)).append(" {#").append(anchor).append("}\n\n");
    return this;
  }

  /** A paragraph in plain text. */
  public Page paragraph(String plain) {
    return markdown(escape(plain));
  }

  /** A paragraph that is Markdown. */
  public Page markdown(String paragraph) {
    if (!paragraph.isBlank()) {
      text.append(paragraph.strip()).append("\n\n");
    }
    return this;
  }

  /** A block as it is. */
  public Page block(String language, String content) {
    text.append("```").append(language).append('\n').append(content.stripTrailing());
    text.append("\n```\n\n");
    return this;
  }

  /** The head of a table. */
  public Page columns(String... names) {
    row(List.of(names));
    text.append("|---".repeat(names.length)).append("|\n");
    return this;
  }

  /** A row of a table; its cells are Markdown. */
  public Page row(List<String> cells) {
    for (String cell : cells) {
      text.append("| ").append(cell.replace('\n', ' ')).append(' ');
    }
    text.append("|\n");
    return this;
  }

  /** Writes it. */
  public void write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plain text as Markdown. */
  public static String escape(String plain) {
    return SIGNS.matcher(plain).replaceAll("\\\\$1");
  }
}
