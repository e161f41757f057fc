package org.w3id.dyad.http.pages.frame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.rdf.Iris;

/**
 * A path of this server that stands for an IRI of the base, and perhaps for one form of its
 * document: {@code /id/state/BLR} for the state, {@code /id/state/BLR.ttl} for what is said of it.
 *
 * @param iri the IRI
 * @param format the form that the suffix names, or {@code null}
 */
public record ThingPath(String iri, Format format) {
  private static final Pattern TYPED =
      Pattern.compile(
          "(state|official|organization|agreement|commitment|engagement|document|claim)/([A-Za-z0-9._-]+)");

  /** The forms of a thing's document, the first for those who do not care. */
  public static final List<Format> FORMATS =
      List.of(Format.HTML, Format.TURTLE, Format.JSON_LD, Format.N_TRIPLES, Format.RDF_XML);

  /** Reads a request's path, as it came. */
  public static ThingPath of(String path) {
    for (Format format : FORMATS) {
      String suffix = "." + format.name();
      if (path.endsWith(suffix)) {
        return new ThingPath(iri(path.substring(0, path.length() - suffix.length())), format);
      }
    }
    return new ThingPath(iri(path), null);
  }

  /**
   * The values of {@code Link} by which the forms of the document are found: from the thing, which
   * they describe, and from each of them, of which the others are alternates.
   *
   * @param path the request's path, as it came
   */
  public List<String> links(String path) {
    String base =
        format == null ? path : path.substring(0, path.length() - format.name().length() - 1);
    return FORMATS.stream()
        .map(
            other ->
                "<%s.%s>; rel=\"%s\"; type=\"%s\""
                    .formatted(
                        base,
                        other.name(),
                        format == null && !isDocument() ? "describedby" : "alternate",
                        other.mediaType()))
        .toList();
  }

  /** Whether the IRI is that of a document: the ontology, which comes at once. */
  private boolean isDocument() {
    return iri.equals(Iris.at("ontology"));
  }

  /** The path of an IRI of the base on this server; other IRIs stay as they are. */
  public static String href(String iri) {
    return iri.startsWith(Iris.BASE) ? "/" + iri.substring(Iris.BASE.length()) : iri;
  }

  /** Where a reader finds an IRI described, or {@code null} if it is no address of the web. */
  public static String link(String iri) {
    return iri.matches("https?://.*") ? page(iri).orElseGet(() -> href(iri)) : null;
  }

  /** The page that is made for things of this kind, if there is one. */
  static Optional<String> page(String iri) {
    Matcher thing = TYPED.matcher(iri.startsWith(Iris.ID) ? iri.substring(Iris.ID.length()) : "");
    if (!thing.matches()) {
      return Optional.empty();
    }
    String type = thing.group(1).equals("engagement") ? "event" : thing.group(1);
    return Optional.of("/" + type + "/" + thing.group(2));
  }

  /** Letters outside ASCII stand in IRIs as they are, all else that was encoded stays so. */
  private static String iri(String path) {
    byte[] bytes = new byte[path.length()];
    int length = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean isLetter = c == '%' && i + 2 < path.length() && path.charAt(i + 1) >= '8';
      if (isLetter) {
        bytes[length++] = (byte) Integer.parseInt(path.substring(i + 1, i + 3), 16);
        i += 2;
      } else {
        bytes[length++] = (byte) c;
      }
    }
    return Iris.at(new String(bytes, 1, length - 1, StandardCharsets.UTF_8));
  }
}
