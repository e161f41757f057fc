package org.w3id.dyad.source.api;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;

/** Items of Wikidata: their numbers, and the states and territories that they are. */
public final class Wikidata {
  private static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final Pattern ITEM =
      Pattern.compile("(?:https?://www\\.wikidata\\.org/(?:entity|wiki)/)?(Q[1-9]\\d*)");

  private final AreaCodes areas = new AreaCodes("wikidata-areas.csv");

  /** The number in a text such as {@code Q184} or {@code http://www.wikidata.org/entity/Q184}. */
  public static Optional<String> number(String text) {
    Matcher item = ITEM.matcher(text.strip());
    return item.matches() ? Optional.of(item.group(1)) : Optional.empty();
  }

  /** The item of a number. */
  public static IRI item(String number) {
    return iri(ENTITY + number);
  }

  /** The state or territory of a number; both the Kingdom of Denmark and Denmark are Denmark. */
  public Optional<IRI> area(String number) {
    return areas.latest(number).map(AreaCodes.Area::iri);
  }
}
