package org.w3id.dyad.source.rdf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdErrorCode;
import no.hasmac.jsonld.document.Document;
import no.hasmac.jsonld.loader.DocumentLoaderOptions;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParserSettings;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.StableBlankNodes;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.format.Inputs;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.file.TokenGuard;

/**
 * RDF that the user brings, in a format of Eclipse RDF4J Rio, into the graph {@code rdf/<name of
 * the first file>}. Each statement counts as a row. Graphs that the file names become one; blank
 * nodes keep their names, so that the same file gives the same statements. Nothing is fetched: no
 * contexts of JSON-LD, no entities of XML.
 *
 * @see <a href="https://rdf4j.org/documentation/programming/rio/">RDF4J, Rio</a>
 */
public final class Rdf implements Source {
  /** JSON-LD is read as a whole. */
  private static final int MOST_JSON_BYTES = 64 << 20;

  private static final int LONGEST_TOKEN = 16 << 20;

  static {
    // The JSON parser that Rio finds refuses more than 15 million characters; our own bound is on
    // bytes, and says so.
    System.setProperty("org.eclipse.parsson.maxParsingLimit", String.valueOf(Integer.MAX_VALUE));
  }

  @Override
  public Description description() {
    return new Description(
        "rdf",
        "RDF of your own",
        "the maker of the file",
        "",
        "whatever the file has",
        "Turtle, TriG, N-Triples, N-Quads, RDF/XML or JSON-LD");
  }

  @Override
  public String graph(List<Path> files) {
    return description().id() + "/" + name(files.get(0));
  }

  /** The file's name without its endings, as a key. */
  public static String name(Path file) {
    String name = file.getFileName().toString();
    String stem = name.toLowerCase(Locale.ROOT).replaceFirst("(\\.[a-z0-9]{1,7}){1,2}$", "");
    String key = Iris.key(stem.isEmpty() ? name : stem);
    return key.isEmpty() ? "file" : key;
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    String base = Iris.graph(graph(files)).stringValue() + "/";
    try (Inputs inputs = Inputs.openEvenEmpty(files, sink.progress())) {
      int number = 0;
      for (Input input : inputs) {
        number++;
        read(input, RdfForm.of(input), base, new StableBlankNodes("f" + number), sink);
      }
    }
  }

  private static void read(
      Input input, RDFFormat format, String base, StableBlankNodes nodes, Sink sink)
      throws IOException {
    RdfStatements statements = new RdfStatements(input, sink);
    RDFParser parser = parser(format);
    parser.setValueFactory(nodes);
    parser.setRDFHandler(statements);
    parser.setParseErrorListener(new Complaints(input, sink));
    try {
      if (isInLines(format)) {
        new RdfLines(input, parser, sink).read(base);
      } else {
        try (InputStream in = guarded(input, format)) {
          parser.parse(in, base);
        }
      }
    } catch (RDFParseException e) {
      throw unparsable(input, format, e);
    } catch (RDFHandlerException | IllegalArgumentException e) {
      throw input.malformed(0, "cannot be read as " + format.getName() + ": " + e.getMessage());
    }
    statements.end();
  }

  private static RDFParser parser(RDFFormat format) {
    RDFParser parser = newParser(format);
    parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
    parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, true);
    parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    parser.set(BasicParserSettings.FAIL_ON_UNKNOWN_DATATYPES, false);
    parser.set(BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES, false);
    if (isInLines(format)) {
      parser.getParserConfig().addNonFatalError(NTriplesParserSettings.FAIL_ON_INVALID_LINES);
    }
    parser.set(XMLParserSettings.SECURE_PROCESSING, true);
    parser.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
    parser.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
    parser.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
    parser.set(JSONLDSettings.DOCUMENT_LOADER, Rdf::refuse);
    return parser;
  }

  private static RDFParser newParser(RDFFormat format) {
    return format.equals(RDFFormat.TURTLE) || format.equals(RDFFormat.TRIG)
        ? new StrictTurtleParser(format)
        : Rio.createParser(format);
  }

  private static Document refuse(URI address, DocumentLoaderOptions options) throws JsonLdError {
    throw new JsonLdError(
        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
        "refers to the context " + address + ", and nothing is fetched: write it into the file");
  }

  private static boolean isInLines(RDFFormat format) {
    return format.equals(RDFFormat.NTRIPLES) || format.equals(RDFFormat.NQUADS);
  }

  private static InputStream guarded(Input input, RDFFormat format) throws IOException {
    if (format.equals(RDFFormat.JSONLD)) {
      return TokenGuard.whole(input, MOST_JSON_BYTES);
    }
    return new BufferedInputStream(TokenGuard.open(input, "<>\"'", LONGEST_TOKEN), 1 << 16);
  }

  private static IOException unparsable(Input input, RDFFormat format, RDFParseException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof MalformedFileException malformed) {
        return malformed;
      }
    }
    String column = e.getColumnNumber() > 0 ? " at character " + e.getColumnNumber() : "";
    return input.malformed(
        Math.max(0, e.getLineNumber()),
        "is not " + format.getName() + column + ": " + withoutPlace(e.getMessage()));
  }

  /** A message without the place at its end, which reports name otherwise. */
  static String withoutPlace(String message) {
    return String.valueOf(message).replaceFirst("\\s*\\[line \\d+(, column \\d+)?\\]\\s*$", "");
  }

  /** What a parser complains of and reads on behind. */
  private record Complaints(Input input, Sink sink) implements ParseErrorListener {
    @Override
    public void warning(String message, long line, long column) {
      sink.remark(input.name(), Math.max(0, line), "", "", message);
    }

    @Override
    public void error(String message, long line, long column) {
      sink.reject(input.name(), Math.max(0, line), "", "", withoutPlace(message));
    }

    @Override
    public void fatalError(String message, long line, long column) {
      // It is thrown too.
    }
  }
}
