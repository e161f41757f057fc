package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;

/** The shipped levels, statuses and orders of levels fit together. */
class ShippedPartnershipsTest {
  private static final Model STATEMENTS =
      ShippedTables.read(
              List.of(
                  Tables.named("partnership_levels").orElseThrow(),
                  Tables.named("partnership_statuses").orElseThrow(),
                  Tables.named("ranking_schemes").orElseThrow(),
                  Tables.named("ranking_tiers").orElseThrow(),
                  Tables.named("relation_kinds").orElseThrow(),
                  Tables.named("placements").orElseThrow()))
          .statements();

  private static Set<Resource> of(IRI type) {
    return STATEMENTS.filter(null, RDF.TYPE, type).subjects();
  }

  @Test
  void noFormulaNamesTwoLevels() {
    Map<String, Value> levels = new HashMap<>();
    Set<Resource> ranked = new HashSet<>(of(Vocabulary.PARTNERSHIP_LEVEL));
    ranked.addAll(of(Vocabulary.RELATION_KIND));
    for (Resource level : ranked) {
      List<Statement> labels = new ArrayList<>(STATEMENTS.filter(level, SKOS.PREF_LABEL, null));
      labels.addAll(STATEMENTS.filter(level, SKOS.ALT_LABEL, null));
      Set<String> formulas =
          labels.stream()
              .map(s -> s.getObject().stringValue().toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      formulas.forEach(formula -> assertNull(levels.put(formula, level), formula));
    }
    assertTrue(ranked.size() >= 90);
  }

  /** What an author ranks beside the formulas is not one because of that. */
  @Test
  void whatNobodyDeclaredIsNoLevel() {
    Set<Resource> levels = of(Vocabulary.PARTNERSHIP_LEVEL);
    for (String key :
        List.of("blood-alliance", "mere-diplomatic-relations", "mutual-defence-treaty")) {
      assertFalse(levels.contains(Iris.id("partnership-level", key)), key);
      assertTrue(of(Vocabulary.RELATION_KIND).contains(Iris.id("relation-kind", key)), key);
    }
  }

  @Test
  void eachTierLevelPairSaysWhoPutItThere() {
    int authors = of(Vocabulary.AUTHOR_PLACEMENT).size();
    int editors = of(Vocabulary.EDITORIAL_PLACEMENT).size();
    assertEquals(List.of(126, 299), List.of(authors, editors));
    assertFalse(STATEMENTS.contains(null, Vocabulary.INCLUDES_LEVEL, null));
    for (Resource reading : of(Vocabulary.EDITORIAL_PLACEMENT)) {
      assertEquals(
          Set.of(Iris.id("document", "dyad-editors")),
          STATEMENTS.filter(reading, PROV.HAD_PRIMARY_SOURCE, null).objects(),
          reading::stringValue);
    }
  }

  @Test
  void oneHundredAndSeventyTwoPartnersHaveAStatus() {
    Set<Value> partners = new TreeSet<>(Comparator.comparing(Value::stringValue));
    for (Resource status : of(Vocabulary.PARTNERSHIP_STATUS)) {
      partners.addAll(STATEMENTS.filter(status, Vocabulary.HAS_PARTY, null).objects());
    }
    assertTrue(partners.remove(Iris.id("state", "CHN")));
    assertEquals(172, partners.size());
    assertTrue(of(Vocabulary.PARTNERSHIP_STATUS).size() >= 365);
  }

  @Test
  void eachStatusHasADateUnlessItsSourceHasNone() {
    assertEquals(
        Set.of(
            "caribbean-countries-undated-comprehensive-strategic-partnership",
            "prk-undated-traditional-friendly-cooperative-relations",
            "zwe-undated-comprehensive-strategic-cooperative-partnership"),
        of(Vocabulary.PARTNERSHIP_STATUS).stream()
            .filter(status -> !STATEMENTS.contains(status, Vocabulary.HAS_PERIOD, null))
            .filter(status -> !STATEMENTS.contains(status, Vocabulary.ATTESTED_ON, null))
            .filter(status -> !STATEMENTS.contains(status, Vocabulary.HOLDS_UNTIL, null))
            .map(status -> ((IRI) status).getLocalName())
            .collect(Collectors.toSet()));
  }

  @Test
  void eachOrderIsAChainFromItsHighestTierToItsLowest() {
    assertEquals(19, of(Vocabulary.RANKING_SCHEME).size());
    for (Resource scheme : of(Vocabulary.RANKING_SCHEME)) {
      List<Resource> tiers =
          STATEMENTS.filter(null, Vocabulary.IS_TIER_OF, scheme).subjects().stream()
              .sorted(Comparator.comparing(ShippedPartnershipsTest::rank))
              .toList();
      assertTrue(tiers.size() >= 2, scheme::stringValue);
      for (int i = 0; i < tiers.size(); i++) {
        assertEquals(
            i + 1 < tiers.size() ? Set.of(tiers.get(i + 1)) : Set.of(),
            STATEMENTS.filter(tiers.get(i), Vocabulary.HIGHER_TIER_THAN, null).objects(),
            tiers.get(i)::stringValue);
      }
    }
  }

  private static BigDecimal rank(Resource tier) {
    Set<Value> ranks = STATEMENTS.filter(tier, Vocabulary.RANK, null).objects();
    assertEquals(1, ranks.size(), tier::stringValue);
    return ((Literal) ranks.iterator().next()).decimalValue();
  }
}
