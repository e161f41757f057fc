package org.w3id.dyad.source.gacc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * In which unit the table of each month is. The publisher has two tables a month, one in 10,000
 * yuan and one in 1,000 dollars, and a copy may mix them. What January up to a month adds up to is,
 * by the table of the next month, its own sum less its own month: the two agree if both are in one
 * unit, and are apart by the rate of exchange if not.
 */
final class GaccUnits {
  /** How the publisher counts. */
  enum Unit {
    /** 10,000 yuan. */
    YUAN("CNY", 4),
    /** 1,000 US dollars. */
    DOLLARS("USD", 3);

    private final String currency;
    private final int power;

    Unit(String currency, int power) {
      this.currency = currency;
      this.power = power;
    }

    String currency() {
      return currency;
    }

    BigDecimal inFull(BigDecimal value) {
      return value.scaleByPowerOfTen(power);
    }
  }

  /**
   * The first row of a month, of all partners.
   *
   * @param month value of the month
   * @param since value since January
   */
  record Total(BigDecimal month, BigDecimal since) {}

  private static final double SAME = 0.02;
  private static final double LEAST_RATE = 5.5;
  private static final double GREATEST_RATE = 9;
  private static final double YUAN_TO_DOLLARS = 10;

  private final Map<YearMonth, Set<Unit>> possible = new HashMap<>();

  /** Compares the months that stand beside each other. */
  GaccUnits(NavigableMap<YearMonth, Total> totals) {
    totals.keySet().forEach(month -> possible.put(month, EnumSet.allOf(Unit.class)));
    for (int pass = 0; pass < 2; pass++) {
      compareAll(pass == 0 ? totals : totals.descendingMap(), totals);
    }
  }

  private void compareAll(Map<YearMonth, Total> order, NavigableMap<YearMonth, Total> totals) {
    for (YearMonth month : order.keySet()) {
      Total next = totals.get(month.plusMonths(1));
      if (next != null && month.getMonthValue() < 12) {
        compare(month, totals.get(month), next);
      }
    }
  }

  private void compare(YearMonth month, Total total, Total next) {
    BigDecimal before = next.since().subtract(next.month());
    if (before.signum() <= 0) {
      return;
    }
    double ratio = total.since().divide(before, MathContext.DECIMAL64).doubleValue();
    Set<Unit> here = possible.get(month);
    Set<Unit> there = possible.get(month.plusMonths(1));
    if (Math.abs(ratio - 1) < SAME) {
      here.retainAll(there);
      there.retainAll(here);
    } else if (isRate(YUAN_TO_DOLLARS / ratio)) {
      here.remove(Unit.YUAN);
      there.remove(Unit.DOLLARS);
    } else if (isRate(YUAN_TO_DOLLARS * ratio)) {
      here.remove(Unit.DOLLARS);
      there.remove(Unit.YUAN);
    }
  }

  private static boolean isRate(double rate) {
    return rate >= LEAST_RATE && rate <= GREATEST_RATE;
  }

  /** Whether other months tell the unit of a month, or contradict each other about it. */
  boolean isTold(YearMonth month) {
    return possible.getOrDefault(month, Set.of()).size() == 1;
  }

  /**
   * The unit of a month: the publisher's first, yuan, unless other months tell.
   *
   * @return nothing if the other months contradict each other
   */
  Optional<Unit> of(YearMonth month) {
    return possible.getOrDefault(month, EnumSet.allOf(Unit.class)).stream().findFirst();
  }
}
