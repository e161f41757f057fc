package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.WGS84;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;

/** The shipped states are complete: all areas of ISO 3166-1 with all that is known of each. */
class ShippedStatesTest {
  private static final Model STATEMENTS =
      ShippedTables.read(
              List.of(
                  Tables.named("states").orElseThrow(),
                  Tables.named("regions").orElseThrow(),
                  Tables.named("places").orElseThrow()))
          .statements();
  private static final IRI KOSOVO = Iris.id("state", "XKX");

  private static Set<Resource> areasOfToday() {
    Set<Resource> areas =
        new LinkedHashSet<>(STATEMENTS.filter(null, RDF.TYPE, Vocabulary.STATE).subjects());
    areas.addAll(STATEMENTS.filter(null, RDF.TYPE, Vocabulary.TERRITORY).subjects());
    return areas;
  }

  private static Set<String> lacking(Set<Resource> areas, IRI property) {
    return areas.stream()
        .filter(area -> !STATEMENTS.contains(area, property, null))
        .map(Value::stringValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachAreaOfIsoHasARow() {
    Set<String> codes = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
    codes.add("XK");
    Set<String> rows =
        areasOfToday().stream()
            .flatMap(a -> STATEMENTS.filter(a, Vocabulary.ISO2_CODE, null).objects().stream())
            .map(Value::stringValue)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(codes, rows);
    assertEquals(250, areasOfToday().size());
    // Members and observers of the United Nations; Kosovo and Taiwan are on other lists of states.
    assertEquals(193 + 2 + 2, STATEMENTS.filter(null, RDF.TYPE, Vocabulary.STATE).size());
  }

  @Test
  void eachAreaHasNamesInFourLanguages() {
    for (Resource area : areasOfToday()) {
      assertEquals(
          Set.of("be", "en", "ru", "zh"),
          STATEMENTS.filter(area, RDFS.LABEL, null).objects().stream()
              .map(label -> ((Literal) label).getLanguage().orElseThrow())
              .collect(Collectors.toSet()),
          area::stringValue);
    }
  }

  @Test
  void eachAreaHasItsIdentifiers() {
    Set<Resource> areas = areasOfToday();
    assertEquals(Set.of(), lacking(areas, Vocabulary.ISO3_CODE));
    assertEquals(Set.of(), lacking(areas, Vocabulary.IS_IN_REGION));
    assertEquals(Set.of(KOSOVO.stringValue()), lacking(areas, Vocabulary.M49_CODE));
    for (Resource area : areas) {
      assertEquals(2, STATEMENTS.filter(area, Iris.SAME_AS, null).size(), area::stringValue);
    }
  }

  @Test
  void eachMemberOfTheStateSystemHasItsNumberOnce() {
    List<String> codes =
        STATEMENTS.filter(null, Vocabulary.COW_CODE, null).stream()
            .map(s -> s.getObject().stringValue())
            .toList();
    assertEquals(217, codes.size());
    assertEquals(217, Set.copyOf(codes).size());
  }

  @Test
  void eachAreaHasACapitalWithAPositionOrAPositionOfItsOwn() {
    for (Resource area : areasOfToday()) {
      Resource placed =
          STATEMENTS.filter(area, Vocabulary.HAS_CAPITAL, null).objects().stream()
              .map(Resource.class::cast)
              .findFirst()
              .orElse(area);
      assertEquals(1, STATEMENTS.filter(placed, WGS84.LAT, null).size(), area::stringValue);
      assertEquals(1, STATEMENTS.filter(placed, WGS84.LONG, null).size(), area::stringValue);
    }
    assertEquals(6, lacking(areasOfToday(), Vocabulary.HAS_CAPITAL).size());
  }
}
