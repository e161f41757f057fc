package org.w3id.dyad.http.pages.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class StepsTest {
  @ParameterizedTest
  @CsvSource({"1, 1, 7", "1, 5, 7", "5, 5, 1", "3, 5, 4", "1, 2, 7", "2, 2, 1", "3.7, 3.7, 1"})
  void theHighestTierHasTheStrongestColour(double rank, double lowest, int colour) {
    assertEquals(colour, Steps.colour(rank, lowest));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEVEL")
  void eachStepBeginsItsColour(RelationMeasure measure) {
    List<Double> least = measure.steps().least();
    assertEquals(Steps.COLOURS, least.size());
    for (int i = 0; i < least.size(); i++) {
      assertEquals(i + 1, measure.steps().colour(least.get(i)));
      assertTrue(i == 0 || least.get(i - 1) < least.get(i));
      assertTrue(i == 0 || measure.steps().colour(Math.nextDown(least.get(i))) == i);
    }
  }
}
