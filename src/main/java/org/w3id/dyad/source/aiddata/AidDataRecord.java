package org.w3id.dyad.source.aiddata;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.source.aiddata.AidDataEdition.Item;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * One record of AidData, whichever edition it comes from. {@code NA}, which R writes for a cell
 * that is empty, is empty.
 *
 * @param edition its edition
 * @param fields its fields
 */
record AidDataRecord(AidDataEdition edition, Fields fields) {
  private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(:00)?Z?$");
  private static final Pattern LIST = Pattern.compile("[|;]");
  private static final Pattern AMERICAN_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  /** The text of an item, or an empty string. */
  String get(Item item) {
    String text = edition.column(fields, item).map(fields::get).orElse("");
    return text.equals("NA") ? "" : text;
  }

  /** The text of an item that every record needs. */
  String text(Item item) {
    String text = get(item);
    if (text.isEmpty()) {
      throw new UnusableValueException(name(item), "", "is empty; every record needs it");
    }
    return text;
  }

  /** How the file names an item. */
  String name(Item item) {
    return edition.column(fields, item).orElse(item.name());
  }

  UnusableValueException unusable(Item item, String reason) {
    return new UnusableValueException(name(item), get(item), reason);
  }

  /** The key of the record, the same in all editions. */
  long id() {
    String text = text(Item.ID);
    if (!text.matches("\\d{1,9}(\\.0)?")) {
      throw unusable(Item.ID, "is not a record's number");
    }
    return Long.parseLong(text.replace(".0", ""));
  }

  /** A number, if there is one. */
  Optional<BigDecimal> number(Item item) {
    String text = get(item);
    return text.isEmpty() ? Optional.empty() : Optional.of(fields.decimal(name(item), text));
  }

  /** A year, which every record needs. */
  int year() {
    String text = text(Item.YEAR);
    if (!text.matches("[12]\\d{3}(\\.0)?")) {
      throw unusable(Item.YEAR, "is not a year such as 2018");
    }
    return Integer.parseInt(text.substring(0, 4));
  }

  /** A date, if there is one; only its year if AidData says that it estimated the day. */
  Optional<PartialDate> date(Item item, Item estimated) {
    Optional<PartialDate> date = date(item);
    return date.isPresent() && flag(estimated).orElse(false)
        ? date.map(day -> new PartialDate(day.year(), 0, 0))
        : date;
  }

  /** A date such as {@code 2018-01-31}, {@code 01/31/2018} or {@code 2018}, if there is one. */
  Optional<PartialDate> date(Item item) {
    String text = get(item);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Matcher american = AMERICAN_DATE.matcher(text);
      return Optional.of(
          american.matches()
              ? new PartialDate(
                  Integer.parseInt(american.group(3)),
                  Integer.parseInt(american.group(1)),
                  Integer.parseInt(american.group(2)))
              : PartialDate.parse(MIDNIGHT.matcher(text).replaceFirst("")));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unusable(item, "is not a date such as 2018-01-31 or 01/31/2018");
    }
  }

  /** Yes or no, if the edition and the record say so. */
  Optional<Boolean> flag(Item item) {
    String text = get(item);
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> Optional.empty();
      case "yes", "true", "1" -> Optional.of(true);
      case "no", "false", "0" -> Optional.of(false);
      default -> throw unusable(item, "is neither yes nor no");
    };
  }

  /** All that it says. */
  String content() {
    StringBuilder content = new StringBuilder();
    for (Item item : Item.values()) {
      String text = get(item);
      content.append(text.length()).append(' ').append(text);
    }
    return content.toString();
  }

  /** The items of a list. */
  List<String> list(Item item) {
    return LIST.splitAsStream(get(item)).map(String::strip).toList();
  }
}
