package org.w3id.dyad.source.format.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.dyad.source.format.file.Input;

/**
 * What the numbers of a table tell about their decimal sign. A number that can be read with one
 * sign only, such as {@code 1.740,00}, decides; one that has two meanings, such as {@code 1.740},
 * does not, unless its column has a number such as {@code 1740} too and so parts no thousands.
 * Where both kinds stand in one table, the one that is rarer is bad values.
 */
public final class NumberEvidence {
  /** How many times rarer bad values must be where numbers with two meanings stand beside them. */
  private static final int MAJORITY = 9;

  /** So many numbers that agree decide for a table of any length. */
  private static final int ENOUGH = 100_000;

  private static final Pattern UNIT = Pattern.compile("^(?:US\\$|USD|\\$)\\s*|\\s*(?:%|\\$|USD)$");

  /** A number, and where it stands. */
  private record Place(long line, String column, String value) {
    @Override
    public String toString() {
      return column + " \"" + value + "\" on line " + line;
    }
  }

  private final Map<DecimalSign, Long> counts = new EnumMap<>(DecimalSign.class);
  private final Map<DecimalSign, Place> first = new EnumMap<>(DecimalSign.class);

  /** The columns of numbers with two meanings, with the sign that stands in the first of each. */
  private final Map<DecimalSign, Map<String, Place>> doubtful = new EnumMap<>(DecimalSign.class);

  private final Set<String> ungrouped = new HashSet<>();

  /** Whether thousands are parted by spaces, as where the comma is the decimal sign. */
  private boolean spaced;

  /** Begins without evidence. */
  public NumberEvidence() {
    for (DecimalSign sign : DecimalSign.values()) {
      counts.put(sign, 0L);
      doubtful.put(sign, new HashMap<>());
    }
  }

  /** Takes a cell into account. */
  public void add(String column, String value, long line) {
    if (isWhole(value)) {
      if (value.length() > 3) {
        ungrouped.add(column);
      }
      return;
    }
    String text = UNIT.matcher(value).replaceAll("");
    Optional<BigDecimal> point = DecimalSign.POINT.number(text);
    Optional<BigDecimal> comma = DecimalSign.COMMA.number(text);
    if (point.isPresent() && comma.isPresent()) {
      if (point.get().compareTo(comma.get()) != 0) {
        DecimalSign sign = text.indexOf('.') >= 0 ? DecimalSign.POINT : DecimalSign.COMMA;
        doubtful.get(sign).putIfAbsent(column, new Place(line, column, value));
      }
    } else if (text.indexOf('.') < 0 && text.indexOf(',') < 0) {
      spaced |= comma.isPresent();
    } else if (point.isPresent() || comma.isPresent()) {
      DecimalSign sign = point.isPresent() ? DecimalSign.POINT : DecimalSign.COMMA;
      counts.merge(sign, 1L, Long::sum);
      first.putIfAbsent(sign, new Place(line, column, value));
    }
  }

  private static boolean isWhole(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether no further row can change the answer for a table of a common size. */
  public boolean isEnough() {
    return counts.values().stream().mapToLong(Long::longValue).max().orElse(0) >= ENOUGH
        && counts.containsValue(0L);
  }

  /**
   * The sign of the table.
   *
   * @param grouped whether the publisher parts thousands by commas
   * @throws org.w3id.dyad.source.api.MalformedFileException if the numbers do not tell, or
   *     contradict each other
   */
  public DecimalSign settled(Input input, boolean grouped) throws IOException {
    long points = counts.get(DecimalSign.POINT);
    long commas = counts.get(DecimalSign.COMMA);
    if (points == 0 && commas == 0) {
      return byColumns(input, grouped);
    }
    boolean isDoubtful = doubtful.values().stream().anyMatch(places -> !places.isEmpty());
    if (isDoubtful && Math.max(points, commas) < MAJORITY * Math.min(points, commas)) {
      throw doubt(input, first.get(DecimalSign.POINT), first.get(DecimalSign.COMMA));
    }
    return points >= commas ? DecimalSign.POINT : DecimalSign.COMMA;
  }

  private DecimalSign byColumns(Input input, boolean grouped) throws IOException {
    Map<String, Place> points = doubtful.get(DecimalSign.POINT);
    Map<String, Place> commas = doubtful.get(DecimalSign.COMMA);
    boolean point = points.keySet().stream().anyMatch(ungrouped::contains);
    boolean comma = commas.keySet().stream().anyMatch(ungrouped::contains);
    if (point != comma && !(comma && grouped)) {
      return point ? DecimalSign.POINT : DecimalSign.COMMA;
    }
    if (points.isEmpty() && (commas.isEmpty() || grouped && !comma)) {
      return spaced && commas.isEmpty() ? DecimalSign.COMMA : DecimalSign.POINT;
    }
    Place doubtfulPoint = points.values().stream().findFirst().orElse(null);
    throw doubt(input, doubtfulPoint, commas.values().stream().findFirst().orElse(null));
  }

  private static IOException doubt(Input input, Place one, Place other) {
    Place place = one == null ? other : one;
    String reason =
        one != null && other != null
            ? "has " + one + " and " + other + ", which do not agree on the sign before a fraction"
            : "has "
                + place
                + ", which can be a whole number or one with a fraction, and no other number tells"
                + " which";
    return input.malformed(
        place.line(),
        reason + ": say it by --option decimal=. or --option decimal=, (the decimal sign)");
  }
}
