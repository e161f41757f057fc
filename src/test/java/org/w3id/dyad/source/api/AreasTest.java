package org.w3id.dyad.source.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.rdf.Iris;

/** Names as published data sets write them. */
final class AreasTest {
  private final Areas areas = new Areas();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Belarus | BLR
          Korea, North | PRK
          North Korea | PRK
          S. Korea | KOR
          Republic of Korea | KOR
          Iran (Islamic Republic of) | IRN
          Congo - Kinshasa | COD
          Democratic Republic of the Congo | COD
          Congo, Democratic Republic of the | COD
          Congo - Brazzaville | COG
          Republic of the Congo | COG
          Congo, Rep. | COG
          Cote d'Ivoire | CIV
          Cote d Ivoire | CIV
          Côte d’Ivoire | CIV
          Ivory Coast | CIV
          Türkiye | TUR
          Turkey | TUR
          Burma | MMR
          Saint Kitts and Nevis | KNA
          St. Kitts & Nevis | KNA
          Bosnia &amp; Herzegovina | BIH
          Bosnia and Herzegovina | BIH
          Gambia, The | GMB
          The Gambia | GMB
          Timor-Leste | TLS
          Soviet Union | SUHH
          Germany, East | DDDE
          Niger | NER
          Nigeria | NGA
          Guinea | GIN
          Guinea-Bissau | GNB
          Equatorial Guinea | GNQ
          Dominica | DMA
          Dominican Republic | DOM
          Kosovo | XKX
          """)
  void aNameMeansOneArea(String name, String code) {
    assertEquals(
        Optional.of(Iris.id("state", code)), areas.named(name.replace("&amp;", "&")), name);
  }

  @Test
  void anUnknownNameStaysUnknown() {
    for (String name : new String[] {"", "Atlantis", "undetermined", "Region: Crimea", "Korea"}) {
      assertEquals(Optional.empty(), areas.named(name), name);
    }
  }

  @Test
  void everyCodeOfIso3166HasItsNameAndBothForms() {
    for (String code : Locale.getISOCountries()) {
      assertTrue(areas.iso2(code.toLowerCase(Locale.ROOT)).isPresent(), code);
      assertEquals(areas.iso2(code), areas.iso3(new ULocale("", code).getISO3Country()), code);
    }
  }

  @Test
  void fipsCodesMeanAreasOfIso3166() {
    assertEquals(Optional.of(Iris.id("state", "BLR")), areas.fips("bo"));
    assertEquals(Optional.of(Iris.id("state", "CHN")), areas.fips("ch"));
    assertEquals(Optional.of(Iris.id("state", "CHE")), areas.fips("sz"));
    assertEquals(Optional.empty(), areas.fips("zz"));
    areas
        .fips()
        .forEach(
            (code, area) -> {
              String iso = area.getLocalName();
              assertEquals(Optional.of(area), areas.iso3(iso), code);
            });
  }
}
