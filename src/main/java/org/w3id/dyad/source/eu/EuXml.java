package org.w3id.dyad.source.eu;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.xml.XmlCursor;
import org.w3id.dyad.source.format.xml.XmlElement;

/**
 * The list as XML: version 1.1 has {@code sanctionEntity} elements in {@code export}, version 1.0
 * has {@code ENTITY} elements in {@code WHOLE}.
 */
final class EuXml {
  /** Version 1.0 by the names of version 1.1. */
  private static final Map<String, String> EARLIER =
      Map.ofEntries(
          Map.entry("logicalId", "Id"),
          Map.entry("subjectType", "Type"),
          Map.entry("numberTitle", "legal_basis"),
          Map.entry("publicationDate", "reg_date"),
          Map.entry("publicationUrl", "pdf_link"),
          Map.entry("nameLanguage", "LANGUAGE"),
          Map.entry("birthdate", "DATE"),
          Map.entry("countryDescription", "COUNTRY"));

  private EuXml() {}

  static boolean is(Input input) throws IOException {
    for (byte b : input.first(64)) {
      if (b == '<') {
        return true;
      }
      if (b > ' ') {
        return false;
      }
    }
    return false;
  }

  /** An entry, and the line on which it begins. */
  record Numbered(long line, EuEntry entry) {}

  /** Reads the entries of a file one after the other. */
  static void read(Input input, Consumer<Numbered> entries) throws IOException {
    try (XmlCursor xml = XmlCursor.open(input)) {
      if (!xml.next() || !xml.starts("export") && !xml.starts("WHOLE")) {
        throw input.foreign(
            xml.line(),
            "is not a file of eu-sanctions: its outermost element is "
                + xml.name()
                + " and not export or WHOLE");
      }
      String root = xml.name();
      boolean isWhole = false;
      while (xml.next()) {
        if (xml.starts("sanctionEntity")) {
          XmlElement element = XmlElement.read(input, xml);
          entries.accept(new Numbered(element.line(), later(element)));
        } else if (xml.starts("ENTITY")) {
          XmlElement element = XmlElement.read(input, xml);
          entries.accept(new Numbered(element.line(), earlier(element)));
        }
        isWhole = xml.ends(root);
      }
      if (!isWhole) {
        throw input.malformed(xml.line(), "is cut off: " + root + " does not end");
      }
    }
  }

  private static EuEntry later(XmlElement entity) {
    return new EuEntry(
        new EuPart(name -> laterEntity(entity, name)),
        later(entity, "regulation"),
        later(entity, "nameAlias"),
        later(entity, "address"),
        later(entity, "birthdate"),
        later(entity, "identification"),
        later(entity, "citizenship"));
  }

  private static String laterEntity(XmlElement entity, String name) {
    return name.equals("subjectType")
        ? entity.all("subjectType").stream()
            .map(type -> type.attribute("code"))
            .findFirst()
            .orElse("")
        : value(entity, name);
  }

  private static List<EuPart> later(XmlElement entity, String part) {
    return entity.all(part).stream().map(e -> new EuPart(name -> value(e, name))).toList();
  }

  /** An attribute; remarks and addresses of pages are elements, and an entry can have several. */
  private static String value(XmlElement element, String name) {
    String attribute = element.attribute(name);
    return attribute.isEmpty()
        ? String.join("; ", element.all(name).stream().map(XmlElement::text).toList())
        : attribute;
  }

  private static EuEntry earlier(XmlElement entity) {
    EuPart self = new EuPart(name -> value(entity, EARLIER.getOrDefault(name, name)));
    return new EuEntry(
        self,
        List.of(self),
        earlier(entity, "NAME"),
        earlier(entity, "ADDRESS"),
        earlier(entity, "BIRTH"),
        earlier(entity, "PASSPORT"),
        earlier(entity, "CITIZEN"));
  }

  private static List<EuPart> earlier(XmlElement entity, String part) {
    return entity.all(part).stream().map(e -> new EuPart(name -> earlierValue(e, name))).toList();
  }

  private static String earlierValue(XmlElement element, String name) {
    return value(element, EARLIER.getOrDefault(name, name.toUpperCase(Locale.ROOT)));
  }
}
