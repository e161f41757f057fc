package org.w3id.dyad.source.rdf;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.trig.TriGParser;

/**
 * RDF4J's parser of TriG, for Turtle without graphs, which also refuses what {@link TurtleGrammar}
 * finds.
 */
final class StrictTurtleParser extends TriGParser {
  private final RDFFormat format;

  /** The characters of an IRI as they stand in the file, while one is read; else null. */
  private StringBuilder raw;

  /** The character that was read last. */
  private int last;

  /**
   * A parser.
   *
   * @param format Turtle or TriG
   */
  StrictTurtleParser(RDFFormat format) {
    this.format = format;
  }

  @Override
  public RDFFormat getRDFFormat() {
    return format;
  }

  /** Behind the triples of a statement RDF4J reads any character for the point. */
  @Override
  protected void parseGraph() throws IOException {
    if (format.equals(RDFFormat.TURTLE)) {
      parseTriples();
      skipWSC();
      verifyCharacterOrFail(readCodePoint(), ".");
      return;
    }
    super.parseGraph();
    if (last != '.' && last != '}') {
      reportFatalError("Expected '.' behind a statement");
    }
  }

  @Override
  protected String parseString(int quote) throws IOException {
    String raw = super.parseString(quote);
    refuse(TurtleGrammar.faultOfString(raw));
    return raw;
  }

  @Override
  protected String parseLongString(int quote) throws IOException {
    String raw = super.parseLongString(quote);
    refuse(TurtleGrammar.faultOfString(raw));
    return raw;
  }

  /** The point behind whole digits ends the statement. */
  @Override
  protected Literal parseNumber() throws IOException {
    Literal number = super.parseNumber();
    String text = number.getLabel();
    if (TurtleGrammar.isWholeWithPoint(text)) {
      unread('.');
      return createLiteral(text.substring(0, text.length() - 1), null, XSD.INTEGER);
    }
    refuse(TurtleGrammar.faultOfNumber(text));
    return number;
  }

  @Override
  protected IRI parseURI() throws IOException {
    raw = new StringBuilder();
    try {
      IRI iri = super.parseURI();
      refuse(TurtleGrammar.faultOfString(raw.toString()));
      return iri;
    } finally {
      raw = null;
    }
  }

  @Override
  protected int readCodePoint() throws IOException {
    int character = super.readCodePoint();
    last = character;
    if (raw != null && character >= 0) {
      raw.appendCodePoint(character);
    }
    return character;
  }

  private void refuse(Optional<String> fault) {
    fault.ifPresent(this::reportFatalError);
  }
}
