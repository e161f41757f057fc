package org.w3id.dyad.source.api;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;

/**
 * States and territories by the names and codes that published data sets use for them. Names are
 * the English ones of Unicode CLDR, and those of {@code area-names.csv} beside this class, where a
 * name always means the area that its sources mean by it ({@code England} is counted as the United
 * Kingdom). Case, accents, punctuation and the order of words do not matter: {@code Korea, North}
 * is {@code North Korea}. A name that is not known stays unknown: nothing is guessed.
 */
public final class Areas {
  private static final Set<String> SMALL_WORDS = Set.of("the", "of", "and");
  private static final Map<String, String> LATER_CODES = Map.of("XK", "XKX");

  private final Map<String, IRI> names = new HashMap<>();
  private final Map<String, IRI> iso2 = new HashMap<>();
  private final Map<String, IRI> iso3 = new HashMap<>();
  private final Map<String, IRI> fips = new HashMap<>();
  private final DatedNames dated = new DatedNames("dated-names.csv", Areas::words);
  private final DatedNames datedCodes = new DatedNames("dated-codes.csv", code -> code);

  /** Reads the tables of names and codes. */
  public Areas() {
    for (String code : Locale.getISOCountries()) {
      String code3 = new ULocale("", code).getISO3Country();
      if (!code3.isEmpty()) {
        add(code, code3);
      }
    }
    LATER_CODES.forEach(this::add);
    ResourceTable.forEach(
        Areas.class, "area-names.csv", row -> putName(row.getField("name"), row.getField("area")));
    ResourceTable.forEach(
        Areas.class,
        "fips.csv",
        row -> fips.put(row.getField("fips"), Iris.id("state", row.getField("iso3"))));
  }

  private void add(String code, String code3) {
    IRI area = Iris.id("state", code3);
    iso2.put(code, area);
    iso3.put(code3, area);
    names.put(words(new ULocale("", code).getDisplayCountry(ULocale.ENGLISH)), area);
  }

  private void putName(String name, String area) {
    names.put(words(name), Iris.reference(area));
  }

  /** The area of an English name. */
  public Optional<IRI> named(String name) {
    return Optional.ofNullable(names.get(words(name)));
  }

  /**
   * The area that an English name means in a year.
   *
   * @param year the year, or 0 if it is not known
   */
  public Optional<IRI> named(String name, int year) {
    String words = words(name);
    return year != 0 && dated.has(words) ? dated.find(words, year) : named(name);
  }

  /** Why a name that means a state in other years means none in this, to stand behind "is". */
  public Optional<String> reason(String name, int year) {
    String words = words(name);
    return Optional.of(words)
        .filter(w -> year != 0 && dated.has(w))
        .map(w -> dated.reason(w, year));
  }

  /** The area of an ISO 3166-1 alpha-2 code in any case; Kosovo is {@code XK}. */
  public Optional<IRI> iso2(String code) {
    return Optional.ofNullable(iso2.get(code.strip().toUpperCase(Locale.ROOT)));
  }

  /** The area of an ISO 3166-1 alpha-3 code in any case; Kosovo is {@code XKX}. */
  public Optional<IRI> iso3(String code) {
    return Optional.ofNullable(iso3.get(code.strip().toUpperCase(Locale.ROOT)));
  }

  /**
   * The state that the ISO 3166-1 code of today's area means in a year: West Germany by the code of
   * Germany, and none by that of what was a part of another state. A year before there were codes
   * is taken as one in which the state of the time had it.
   *
   * @param year the year, or 0 if it is not known
   */
  public Optional<IRI> inYear(IRI area, int year) {
    String code = area.getLocalName();
    return year != 0 && datedCodes.has(code) ? datedCodes.find(code, year) : Optional.of(area);
  }

  /** Why the code of today's area means none in a year, to stand behind "is". */
  public Optional<String> reason(IRI area, int year) {
    return inYear(area, year).isPresent()
        ? Optional.empty()
        : Optional.of(datedCodes.reason(area.getLocalName(), year));
  }

  /** The area of a code of FIPS 10-4 in any case, as the World Factbook names its files. */
  public Optional<IRI> fips(String code) {
    return Optional.ofNullable(fips.get(code.strip().toUpperCase(Locale.ROOT)));
  }

  /** All codes of FIPS 10-4 that are known, with their areas. */
  public Map<String, IRI> fips() {
    return Collections.unmodifiableMap(fips);
  }

  /** The words of a name without accents, in one order. */
  private static String words(String name) {
    String letters =
        Normalizer2.getNFKDInstance()
            .normalize(name)
            .replaceAll("\\p{M}|['’‘`.]", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(letters.split("[^\\p{L}\\p{N}]+"))
        .map(word -> word.equals("saint") ? "st" : word)
        .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
