package org.w3id.dyad.source.format.xml;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.format.file.FileLimits;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.file.TokenGuard;
import org.w3id.dyad.source.format.row.Lookalike;

/**
 * The tags of an XML file, one after the other. What XML can be abused for is refused: document
 * type declarations, and with them entities of any kind, tags and texts without an end, and nesting
 * without an end. Names are local names; the sources that are read use one namespace each.
 */
public final class XmlCursor implements Closeable {
  private static final int DEEPEST = 100;

  private final Input input;
  private final InputStream bytes;
  private final XMLStreamReader reader;
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean start;

  private XmlCursor(Input input, InputStream bytes, XMLStreamReader reader) {
    this.input = input;
    this.bytes = bytes;
    this.reader = reader;
  }

  /** Opens a file as XML; the caller closes it. */
  public static XmlCursor open(Input input) throws IOException {
    InputStream bytes = input.open();
    try {
      return open(input, bytes);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /** Opens a part of a file as XML; it is closed with the cursor. */
  public static XmlCursor open(Input input, InputStream part) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("refers to " + systemId + ", and nothing is fetched");
        });
    InputStream guarded =
        new TokenGuard(
            input, new BufferedInputStream(part), "<>", FileLimits.PUBLISHED.recordChars());
    try {
      return new XmlCursor(
          input, guarded, factory.createXMLStreamReader(XmlText.open(input, guarded)));
    } catch (XMLStreamException e) {
      throw translated(input, e, 1);
    }
  }

  /**
   * Goes to the next tag.
   *
   * @return false if there is none
   */
  public boolean next() throws IOException {
    text.setLength(0);
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            start = true;
            if (++depth > DEEPEST) {
              throw input.malformed(line(), "is nested more than " + DEEPEST + " deep");
            }
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            start = false;
            depth--;
            return true;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              collect();
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refused();
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw translated(input, e, line());
    }
  }

  private MalformedFileException refused() throws IOException {
    return Lookalike.of(input).filter("a web page"::equals).isPresent()
        ? input.malformed(1, "is a web page and not the data: fetch it again")
        : input.malformed(
            line(),
            "declares or uses a document type or an entity, which no source needs and attackers"
                + " do; it is refused");
  }

  private void collect() throws IOException {
    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    if (text.length() > FileLimits.PUBLISHED.recordChars()) {
      throw input.malformed(
          line(), "has a text of more than " + FileLimits.PUBLISHED.recordChars() + " characters");
    }
  }

  /** Whether the tag is a start tag of that name. */
  public boolean starts(String name) {
    return start && reader.getLocalName().equals(name);
  }

  /** Whether the tag is an end tag of that name. */
  public boolean ends(String name) {
    return !start && reader.getLocalName().equals(name);
  }

  /** Whether the tag is a start tag. */
  public boolean isStart() {
    return start;
  }

  /** The name of the tag. */
  public String name() {
    return reader.getLocalName();
  }

  /** The text between the tag before and this one. */
  public String text() {
    return text.toString();
  }

  /** How many elements are open; an end tag no longer counts as one. */
  public int depth() {
    return depth;
  }

  /** An attribute of a start tag, or an empty string. */
  public String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The attributes of a start tag by local name. */
  Map<String, String> attributes() {
    if (reader.getAttributeCount() == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return Collections.unmodifiableMap(attributes);
  }

  /** Goes to the end tag of the element whose start tag this is. */
  public void skip() throws IOException {
    int outside = depth - 1;
    while (depth > outside && next()) {}
  }

  /**
   * Reads what follows and leaves it aside: only at the end of an entry of an archive is its
   * checksum known.
   *
   * @throws MalformedFileException if the file is damaged
   */
  public void drain() throws IOException {
    bytes.transferTo(OutputStream.nullOutputStream());
  }

  /** The line of the tag, from 1. */
  public long line() {
    return Math.max(0, reader.getLocation().getLineNumber());
  }

  /**
   * What a failure of the parser says to the user.
   *
   * @param last the line that was read last
   */
  private static IOException translated(Input input, XMLStreamException failure, long last) {
    long line =
        failure.getLocation() == null || failure.getLocation().getLineNumber() < 1
            ? last
            : failure.getLocation().getLineNumber();
    Throwable first = failure.getNestedException() == null ? failure : failure.getNestedException();
    for (Throwable cause = first; cause != null; cause = cause.getCause()) {
      if (cause instanceof MalformedFileException malformed) {
        return malformed;
      }
      if (cause instanceof CharacterCodingException) {
        return input.malformed(
            line, "is not well-formed XML: it has bytes that its encoding does not have");
      }
    }
    if (failure.getNestedException() instanceof IOException io) {
      return io;
    }
    String message = String.valueOf(failure.getMessage());
    int at = message.lastIndexOf("Message: ");
    return input.malformed(
        line,
        "is not well-formed XML: "
            + (at < 0 ? message : message.substring(at + "Message: ".length())).strip());
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw translated(input, e, 0);
    } finally {
      bytes.close();
    }
  }
}
