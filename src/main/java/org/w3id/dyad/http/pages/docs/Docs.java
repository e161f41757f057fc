package org.w3id.dyad.http.pages.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
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
          "explanation/reading",
          "reference/pages",
          "explanation/verdicts",
          "tutorials/worked-question",
          "explanation/does-china-replace-russia",
          "tutorials/spreadsheet",
          "tutorials/python",
          "tutorials/r",
          "reference/api",
          "how-to/trade-flows",
          "how-to/editions",
          "reference/identifiers",
          "reference/reconciliation",
          "reference/registers",
          "reference/alliances-and-conflicts",
          "tutorials/your-own-table",
          "how-to/tables",
          "how-to/loading",
          "reference/security");

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

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
      document.accept(new Pictures());
      return new Doc(name, title, renderer(name).render(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HtmlRenderer renderer(String name) {
    return HtmlRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(
            context -> (node, tag, attributes) -> attributes(name, node, tag, attributes))
        .build();
  }

  /** Pictures of pages are for those who read the documents elsewhere. */
  private static final class Pictures extends AbstractVisitor {
    @Override
    public void visit(Image picture) {
      picture.unlink();
    }
  }

  private static void attributes(
      String name, Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading) {
      attributes.put("id", slug(text(node)));
    } else if (node instanceof Link link) {
      link(name, link.getDestination(), attributes);
    } else if (node instanceof TableBlock && tag.equals("table")) {
      attributes.put("tabindex", "0");
    }
  }

  /** Documents lead to each other; what else is in the repository is not on the server. */
  private static void link(String from, String destination, Map<String, String> attributes) {
    if (destination.matches("(https?://|/|#).*")) {
      return;
    }
    String[] parts = destination.split("#", 2);
    String name =
        Path.of(from)
            .resolveSibling(parts[0])
            .normalize()
            .toString()
            .replace('\\', '/')
            .replaceFirst("\\.md$", "");
    if (NAMES.contains(name)) {
      attributes.put("href", "/docs/" + name + (parts.length > 1 ? "#" + parts[1] : ""));
    } else {
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
