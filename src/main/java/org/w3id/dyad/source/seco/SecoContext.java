package org.w3id.dyad.source.seco;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.xml.XmlCursor;
import org.w3id.dyad.source.format.xml.XmlElement;

/** What targets of a file refer to: sets of sanctions and places, by their numbers. */
final class SecoContext {
  /** More than any list has; they are kept in memory. */
  private static final int MOST_PLACES = 500_000;

  /**
   * A set of sanctions, such as an annex of an ordinance.
   *
   * @param programme the key of the programme, such as {@code Belarus}
   * @param ordinance the name of the programme, which is the title of an ordinance
   * @param name the name of the set
   */
  record SanctionsSet(String programme, String ordinance, String name) {}

  /** A place. */
  record Place(String location, String area, String country) {
    static final Place NONE = new Place("", "", "");
  }

  private final Map<String, SanctionsSet> sets = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();

  /** Goes to the outermost element of a file. */
  @FunctionalInterface
  interface Beginning {
    /** Goes there, or fails. */
    void begin(Input input, XmlCursor xml) throws IOException;
  }

  /** Reads the programmes and places of a file. */
  static SecoContext read(Input input, Beginning beginning) throws IOException {
    SecoContext context = new SecoContext();
    try (XmlCursor xml = XmlCursor.open(input)) {
      beginning.begin(input, xml);
      while (xml.next()) {
        if (xml.starts("sanctions-program")) {
          context.programme(XmlElement.read(input, xml));
        } else if (xml.starts("place")) {
          context.place(input, XmlElement.read(input, xml));
        } else if (xml.starts("target")) {
          xml.skip();
        }
      }
    }
    return context;
  }

  private void programme(XmlElement programme) {
    String key = english(programme.all("program-key"));
    String ordinance = english(programme.all("program-name"));
    for (XmlElement set : programme.all("sanctions-set")) {
      if (isEnglish(set) || !sets.containsKey(set.attribute("ssid"))) {
        sets.put(
            set.attribute("ssid"),
            new SanctionsSet(key.isEmpty() ? ordinance : key, ordinance, set.text()));
      }
    }
  }

  private void place(Input input, XmlElement place) throws IOException {
    if (places.size() == MOST_PLACES) {
      throw input.malformed(place.line(), "has more than " + MOST_PLACES + " places");
    }
    places.put(
        place.attribute("ssid"),
        new Place(place.get("location"), place.get("area"), place.get("country")));
  }

  private static boolean isEnglish(XmlElement element) {
    return element.attribute("lang").equals("eng");
  }

  private static String english(List<XmlElement> texts) {
    Optional<XmlElement> english = texts.stream().filter(SecoContext::isEnglish).findFirst();
    return english.or(() -> texts.stream().findFirst()).map(XmlElement::text).orElse("");
  }

  Optional<SanctionsSet> set(String number) {
    return Optional.ofNullable(sets.get(number));
  }

  Place place(String number) {
    return places.getOrDefault(number, Place.NONE);
  }
}
