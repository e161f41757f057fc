package org.w3id.dyad.source.format.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.source.format.file.FileLimits;
import org.w3id.dyad.source.format.file.Input;

/**
 * One element of an XML file with all that is in it, for records that are easier to look up than to
 * follow. Elements without an end are refused.
 *
 * @param name its local name
 * @param line the line on which it begins
 * @param text its own text without the blanks around it
 * @param children the elements in it
 * @param attributes its attributes by local name
 */
public record XmlElement(
    String name,
    long line,
    String text,
    List<XmlElement> children,
    Map<String, String> attributes) {
  private static final int MOST_ELEMENTS = 100_000;

  /** Reads the element whose start tag the cursor is on, up to its end tag. */
  public static XmlElement read(Input input, XmlCursor xml) throws IOException {
    return read(input, xml, new int[1]);
  }

  private static XmlElement read(Input input, XmlCursor xml, int[] size) throws IOException {
    String name = xml.name();
    long line = xml.line();
    Map<String, String> attributes = xml.attributes();
    size[0] += 1 + attributes.size();
    StringBuilder text = new StringBuilder();
    List<XmlElement> children = new ArrayList<>();
    while (xml.next()) {
      text.append(xml.text());
      if (size[0] > MOST_ELEMENTS || text.length() > FileLimits.PUBLISHED.recordChars()) {
        throw input.malformed(line, "has an element " + name + " that is larger than any record");
      }
      if (!xml.isStart()) {
        return new XmlElement(
            name, line, text.toString().strip(), List.copyOf(children), attributes);
      }
      children.add(read(input, xml, size));
    }
    throw input.malformed(line, "ends within the element " + name);
  }

  /** The children of a name. */
  public List<XmlElement> all(String child) {
    return children.stream().filter(element -> element.name.equals(child)).toList();
  }

  /** The text of the first child of a name, or an empty string. */
  public String get(String child) {
    for (XmlElement element : children) {
      if (element.name.equals(child)) {
        return element.text;
      }
    }
    return "";
  }

  /** An attribute without the blanks around it, or an empty string. */
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  /** The texts of the grandchildren that lists have, such as {@code <NATIONALITY><VALUE>}. */
  public List<String> values(String child, String item) {
    return all(child).stream()
        .flatMap(element -> element.all(item).stream())
        .map(XmlElement::text)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
