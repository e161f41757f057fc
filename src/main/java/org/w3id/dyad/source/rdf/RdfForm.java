package org.w3id.dyad.source.rdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.w3id.dyad.source.format.file.Input;

/** Tells the format of an RDF file: by the ending of its name, else by how it begins. */
final class RdfForm {
  private static final int SAMPLE = 4096;

  private static final String NODE = "(?:<[^<>\"\\s]*>|_:[^\\s,;]+)";

  /** A first statement with all names written out, as Turtle may begin too. */
  private static final Pattern TRIPLE =
      Pattern.compile("(?s)\\s*" + NODE + "\\s+<[^<>\"\\s]*>\\s+[<_\"].*");

  /** A first line with a graph as its fourth name, which Turtle and TriG do not have. */
  private static final Pattern QUAD =
      Pattern.compile(
          "\\s*"
              + NODE
              + "\\s+<[^<>\"\\s]*>\\s+(?:"
              + NODE
              + "|\"[^\"]*\"(?:@[\\w-]+|\\^\\^<[^<>\\s]*>)?)\\s+"
              + NODE
              + "\\s*\\.\\s*(?:#.*)?");

  private static final Pattern JSON = Pattern.compile("[{\\[]\\s*[{\\[\"}\\]]");

  /** TriG may begin with the graph that has no name. */
  private static final Pattern GRAPH = Pattern.compile("\\{\\s*[<_]");

  private static final Pattern TURTLE = Pattern.compile("(?is)(@prefix|@base|prefix\\s|base\\s).*");

  private RdfForm() {}

  /**
   * The format.
   *
   * @throws org.w3id.dyad.source.api.MalformedFileException if neither the name nor the beginning
   *     is known
   */
  static RDFFormat of(Input input) throws IOException {
    Optional<RDFFormat> byName =
        Rio.getParserFormatForFileName(input.fileName()).filter(RdfForm::isRead);
    Optional<RDFFormat> byStart = byStart(start(input));
    if (byName.isEmpty() && byStart.isEmpty()) {
      throw input.malformed(
          1,
          "is not RDF in a format that is read: Turtle (.ttl), TriG (.trig), N-Triples (.nt),"
              + " N-Quads (.nq), RDF/XML (.rdf) or JSON-LD (.jsonld)");
    }
    return byName.orElseGet(byStart::get);
  }

  private static boolean isRead(RDFFormat format) {
    return format.equals(RDFFormat.TURTLE)
        || format.equals(RDFFormat.TRIG)
        || format.equals(RDFFormat.NTRIPLES)
        || format.equals(RDFFormat.NQUADS)
        || format.equals(RDFFormat.RDFXML)
        || format.equals(RDFFormat.JSONLD);
  }

  private static String start(Input input) throws IOException {
    String text = new String(input.first(SAMPLE), StandardCharsets.UTF_8);
    String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return withoutMark.replaceAll("(?m)^\\s*#.*$", "").stripLeading();
  }

  private static Optional<RDFFormat> byStart(String start) {
    if (start.startsWith("<?xml")
        || start.startsWith("<rdf:RDF")
        || start.startsWith("<!DOCTYPE rdf")) {
      return start.contains("rdf:RDF") || start.contains("22-rdf-syntax-ns")
          ? Optional.of(RDFFormat.RDFXML)
          : Optional.empty();
    }
    if (JSON.matcher(start).lookingAt()) {
      return start.contains("\"@") ? Optional.of(RDFFormat.JSONLD) : Optional.empty();
    }
    if (GRAPH.matcher(start).lookingAt()) {
      return Optional.of(RDFFormat.TRIG);
    }
    if (QUAD.matcher(start.lines().findFirst().orElse("")).matches()) {
      return Optional.of(RDFFormat.NQUADS);
    }
    return TURTLE.matcher(start).matches() || TRIPLE.matcher(start).matches()
        ? Optional.of(RDFFormat.TRIG)
        : Optional.empty();
  }
}
