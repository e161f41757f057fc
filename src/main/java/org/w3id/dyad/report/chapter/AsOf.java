package org.w3id.dyad.report.chapter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A day of which a report is wanted, if any: what began later is left out, and what ended later had
 * not ended yet.
 *
 * @param day the day
 */
record AsOf(Optional<LocalDate> day) {
  private static final List<String> BEGINS = List.of("year", "when", "since", "start", "signed");
  private static final List<String> ENDS = List.of("until", "end");

  /** Settings that end no later than the year of the day. */
  String[] settings(String... settings) {
    return Arrays.stream(settings).map(this::bounded).toArray(String[]::new);
  }

  private String bounded(String setting) {
    return day.isPresent() && setting.startsWith("to=")
        ? "to=" + Math.min(day.get().getYear(), Integer.parseInt(setting.substring(3)))
        : setting;
  }

  /** The row as it was on the day, if it had begun. */
  Optional<ReportRow> of(ReportRow row) {
    if (BEGINS.stream().anyMatch(column -> isLater(row.text(column)))) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>(row.values());
    for (String column : ENDS) {
      if (isLater(row.text(column))) {
        values.remove(column);
        values.put("held", "true");
      }
    }
    if (isLater(row.text("attested"))) {
      values.put("attested", "later");
    }
    return Optional.of(new ReportRow(values));
  }

  /** Whether a date lies behind the day; of a year or a month its first day counts. */
  boolean isLater(String date) {
    if (day.isEmpty() || !date.matches("\\d{4}(-\\d{2}){0,2}.*")) {
      return false;
    }
    String text = day.get().toString();
    int length = Math.min(10, date.length());
    return date.substring(0, length).compareTo(text.substring(0, Math.min(length, 10))) > 0;
  }
}
