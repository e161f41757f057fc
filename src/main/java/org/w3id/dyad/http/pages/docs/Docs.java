package org.w3id.dyad.http.pages.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The documents for readers, which the build takes along. HTML in them is shown, not obeyed. */
final class Docs {
  /** Their names, in the order in which they are best read. */
  static final List<String> NAMES =
      List.of(
          "reading",
          "pages",
          "verdicts",
          "worked-question",
          "does-china-replace-russia",
          "trade-flows",
          "editions",
          "identifiers",
          "reconciliation",
          "registers",
          "alliances-and-conflicts",
          "tables",
          "loading",
          "security");

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(context -> Docs::attributes)
          .build();

  private Docs() {}

  /**
   * A document.
   *
   * @param name its name
   * @param title its first heading
   * @param html its text
   */
  record Doc(String name, String title, String html) {}

  /** The document of a name, if there is one. */
  static Optional<Doc> named(String name) {
    return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  /** All of them. */
  static List<Doc> all() {
    return NAMES.stream().map(Docs::read).toList();
  }

  private static Doc read(String name) {
    try (InputStream in = Docs.class.getResourceAsStream("/docs/" + name + ".md")) {
      if (in == null) {
        throw new IllegalStateException("the build has no document " + name);
      }
      Node document = PARSER.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      Node first = document.getFirstChild();
      String title = first instanceof Heading ? text(first) : name;
      return new Doc(name, title, RENDERER.render(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void attributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading) {
      attributes.put("id", slug(text(node)));
    } else if (node instanceof Link link) {
      link(link.getDestination(), attributes);
    } else if (node instanceof TableBlock && tag.equals("table")) {
      attributes.put("tabindex", "0");
    }
  }

  /** Documents lead to each other; what else is in the repository is not on the server. */
  private static void link(String destination, Map<String, String> attributes) {
    String[] parts = destination.split("#", 2);
    String name = parts[0].replaceFirst("\\.md$", "");
    if (NAMES.contains(name)) {
      attributes.put("href", "/docs/" + name + (parts.length > 1 ? "#" + parts[1] : ""));
    } else if (!destination.matches("(https?://|/|#).*")) {
      attributes.remove("href");
    }
  }

  /** The name of a place in a document, as GitHub makes it. */
  private static String slug(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} -]", "")
        .strip()
        .replace(' ', '-');
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString();
  }
}
