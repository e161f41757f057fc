package org.w3id.dyad.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.dyad.rdf.Unit;

/** Says in English what was found. */
public final class Wording {
  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final Map<BigDecimal, String> LARGE =
      Map.of(
          new BigDecimal("1E12"), " trillion ",
          new BigDecimal("1E9"), " billion ",
          new BigDecimal("1E6"), " million ");

  private static final Set<Unit> WITHOUT_A_WORD = Set.of(Unit.COUNT, Unit.YEAR);

  private final Labels labels;

  /** Words things by these labels. */
  public Wording(Labels labels) {
    this.labels = labels;
  }

  /** A number with its unit, three or four digits of it: {@code 5.79 billion USD}. */
  public static String amount(BigDecimal value, Unit unit) {
    if (unit.equals(Unit.RATIO)) {
      return plain(value) + " times";
    }
    if (unit.equals(Unit.RANK)) {
      return "rank " + plain(value);
    }
    if (unit.equals(Unit.PERCENT)) {
      return plain(value) + " percent";
    }
    return WITHOUT_A_WORD.contains(unit) ? plain(value) : money(value, unit);
  }

  private static String money(BigDecimal value, Unit unit) {
    return LARGE.keySet().stream()
        .filter(size -> value.abs().compareTo(size) >= 0)
        .max(BigDecimal::compareTo)
        .map(size -> plain(value.divide(size, 12, RoundingMode.HALF_UP)) + LARGE.get(size) + unit)
        .orElseGet(() -> plain(value) + " " + unit);
  }

  private static String plain(BigDecimal value) {
    BigDecimal rounded =
        value.abs().compareTo(BigDecimal.valueOf(1000)) < 0
            ? value.round(THREE_DIGITS)
            : value.setScale(0, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** The claimed number: {@code 140 times}, {@code at least 500 million USD}. */
  public static String claimed(Claim.Number number) {
    if (!number.isStated()) {
      return "no number";
    }
    if (number.maximum().isEmpty()) {
      return "at least " + amount(number.minimum().orElseThrow(), number.unit());
    }
    if (number.minimum().isEmpty()) {
      return "at most " + amount(number.maximum().get(), number.unit());
    }
    return number.minimum().get().compareTo(number.maximum().get()) == 0
        ? amount(number.minimum().get(), number.unit())
        : range(number.minimum().get(), number.maximum().get(), number.unit());
  }

  /** What a source gives: {@code 5.79 billion USD}, {@code 80 to 90 percent}. */
  public static String observed(Reading.Amount amount) {
    String least = amount.isComplete() ? "" : "at least ";
    return amount
        .maximum()
        .filter(maximum -> maximum.compareTo(amount.value()) != 0)
        .map(maximum -> range(amount.value(), maximum, amount.unit()))
        .orElseGet(() -> least + amount(amount.value(), amount.unit()));
  }

  /** What a source gives, with the level and the formula where there are such. */
  public String observed(Reading reading) {
    StringBuilder text = new StringBuilder(observed(reading.amount()));
    if (!reading.level().isEmpty()) {
      text.append(", ").append(labels.of(reading.level()));
    }
    if (!reading.method().isEmpty()) {
      text.append(" (").append(reading.method()).append(")");
    }
    return text.toString();
  }

  private static String range(BigDecimal minimum, BigDecimal maximum, Unit unit) {
    String rank = unit.equals(Unit.RANK) ? "rank " : "";
    return rank + plain(minimum) + " to " + amount(maximum, unit).substring(rank.length());
  }

  /** Where a value comes from, and whose view it is. */
  public String origin(Reading.Origin origin) {
    String source = labels.ofSource(origin.source());
    if (origin.viewpoint().isEmpty()) {
      return source;
    }
    String viewpoint = labels.of(origin.viewpoint());
    if (viewpoint.startsWith(source.replaceFirst(" .*", ""))) {
      return source;
    }
    return source + " (" + viewpoint + ")";
  }

  /** Where a reading comes from, both sources if there are two. */
  public String origins(Reading reading) {
    return reading
        .other()
        .map(other -> origin(reading.origin()) + " → " + origin(other))
        .orElseGet(() -> origin(reading.origin()));
  }

  /** How far off: {@code 28.7 percent below}, in points for percents; empty within the range. */
  public static String deviation(Claim.Number claimed, Judgement judgement) {
    BigDecimal off = judgement.deviation().orElse(BigDecimal.ZERO);
    if (off.signum() == 0) {
      return "";
    }
    BigDecimal bound =
        off.signum() > 0 ? claimed.maximum().orElseThrow() : claimed.minimum().orElseThrow();
    String direction = direction(off, bound);
    if (claimed.unit().equals(Unit.PERCENT)) {
      return plain(off.abs()) + " points" + direction;
    }
    if (!claimed.tolerance().isRelative() || bound.signum() == 0) {
      return plain(off.abs()) + direction;
    }
    BigDecimal percent =
        off.abs().multiply(BigDecimal.valueOf(100)).divide(bound.abs(), 6, RoundingMode.HALF_UP);
    return plain(percent) + " percent" + direction;
  }

  /** Of a deficit it is the amount that is larger or smaller: “above −5” would mislead. */
  private static String direction(BigDecimal off, BigDecimal bound) {
    if (bound.signum() < 0 && bound.add(off).signum() < 0) {
      return off.signum() > 0 ? " smaller in amount" : " larger in amount";
    }
    return off.signum() > 0 ? " above" : " below";
  }

  /** The tolerance in words. */
  static String tolerance(Claim.Number claimed) {
    return tolerance(claimed, claimed.tolerance().amount());
  }

  /** A tolerance for a claimed number in words: {@code 10 percent}, {@code 2 points}. */
  public static String tolerance(Claim.Number claimed, BigDecimal amount) {
    if (claimed.unit().equals(Unit.PERCENT)) {
      return plain(amount) + " points";
    }
    return plain(amount) + (claimed.tolerance().isRelative() ? " percent" : "");
  }

  /** What one source says of a claim. */
  public String sentence(Claim claim, Assessment assessment) {
    Reading reading = assessment.reading();
    StringBuilder text = new StringBuilder(origins(reading));
    text.append(": ").append(observed(reading));
    if (!reading.period().isUnknown()) {
      text.append(", ").append(reading.period());
    }
    text.append("; claimed ").append(claimed(claim.number()));
    String off = deviation(claim.number(), assessment.judgement());
    if (!off.isEmpty()) {
      text.append(", ").append(off);
    }
    text.append("; tolerance ").append(tolerance(claim.number()));
    text.append(". ").append(capital(conclusion(assessment.judgement()))).append('.');
    return text.toString();
  }

  /** The verdict in words; if there is none, why. */
  public static String conclusion(Judgement judgement) {
    return judgement.reason() == VerdictReason.NONE
        ? judgement.verdict().word()
        : judgement.verdict().word() + ": " + judgement.reason().words();
  }

  /** What all sources together say. */
  public String overall(AssessedClaim assessed) {
    String counts =
        assessed.count(Verdict.SUPPORTED)
            + " support, "
            + assessed.count(Verdict.PARTLY)
            + " partly, "
            + assessed.count(Verdict.CONTRADICTED)
            + " contradict, "
            + assessed.count(Verdict.NOT_DECIDABLE)
            + " do not decide.";
    String reasons =
        assessed.reasons().stream().map(VerdictReason::words).collect(Collectors.joining("; "));
    return reasons.isEmpty() ? counts : counts + " " + capital(reasons) + ".";
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
