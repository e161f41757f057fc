package org.w3id.dyad.source.aei;

import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Names;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Ordinals;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * China Global Investment Tracker of the American Enterprise Institute: investments, construction
 * contracts and troubled transactions of 95 million US dollars and more. Its editions name the
 * columns differently. Records have no keys: each is known by its month, investor, country and
 * amount, and by its place among those that are alike in these.
 *
 * @see <a href="https://www.aei.org/china-global-investment-tracker/">China Global Investment
 *     Tracker</a>
 */
public final class Aei extends CitedSource {
  private static final Pattern DOLLARS =
      Pattern.compile("(?:US\\$|USD|\\$)?\\s*(?<number>[^$]*?)\\s*(?:\\$|USD)?");

  /** One name with commas in it: a list of goods with an acronym behind it, or a legal form. */
  private static final Pattern NAME_WITH_COMMAS =
      Pattern.compile("[^,]+, [^,]+ and [^,]+\\([A-Z]{2,}\\)|[^,]+, (?:Ltd|Limited|Inc|LLC)\\.?");

  private static final IRI CHINA = Iris.id("state", "CHN");
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final List<String> COMMON =
      List.of("Year", "Month", "Sector", "Subsector", "Country");

  private final Areas areas = new Areas();

  @Override
  public Description description() {
    return new Description(
        "aei",
        "China Global Investment Tracker",
        "American Enterprise Institute",
        "https://www.aei.org/china-global-investment-tracker/",
        "to be cited: American Enterprise Institute, China Global Investment Tracker",
        "the workbook (xlsx) or a CSV of its sheets, of any edition");
  }

  @Override
  protected List<Form> forms() {
    return List.of(
        form("the edition of 2018", "Chinese Entity", "Quantity in Millions"),
        form("the later editions", "Investor", "Millions"),
        form("the workbook of the later editions", "Investor", "Quantity in Millions"));
  }

  private static Form form(String title, String... columns) {
    List<String> all = new ArrayList<>(COMMON);
    all.addAll(Arrays.asList(columns));
    return new Form(
        title, all, List.of("Millions", "Quantity in Millions", AeiShares.COLUMN), true, List.of());
  }

  @Override
  protected Reading reading() {
    Ordinals ordinals = new Ordinals();
    Names names = new Names();
    AeiShares shares = new AeiShares();
    return (form, fields, draft) -> deal(fields, draft, ordinals, names, shares.percent(fields));
  }

  private void deal(
      Fields fields, Draft draft, Ordinals ordinals, Names names, Optional<BigDecimal> share) {
    PartialDate month = month(fields);
    IRI country = country(fields);
    String investors = text(fields, "Investor", "Chinese Entity");
    BigDecimal millions = amount(fields);
    String key =
        ordinals.distinct(
            String.join(
                "-",
                "aei",
                month.toString(),
                Iris.key(investors),
                country.getLocalName(),
                millions.toPlainString()),
            draft);
    Facts.Thing deal =
        publication
            .statement(draft, Iris.id("commitment", key), type(fields), fields.record())
            .text(
                RDFS.LABEL, investors + ": " + fields.get("Sector") + ", " + fields.get("Country"))
            .period(new Period(month, null))
            .add(Vocabulary.HAS_FUNDER_STATE, CHINA)
            .add(Vocabulary.HAS_RECIPIENT_STATE, country)
            .dyad(CHINA, country)
            .text(Vocabulary.SECTOR, fields.get("Sector"), "en")
            .text(Vocabulary.SECTOR, fields.get("Subsector"), "en")
            .text(
                Vocabulary.PARTNER_OR_TARGET, first(fields, "Partner/Target", "Transaction Party"))
            .add(Vocabulary.HAS_AMOUNT, usd(draft, key, millions));
    if (isTroubled(fields)) {
      deal.add(Vocabulary.HAS_STAGE, Vocabulary.TROUBLED);
    }
    share.ifPresent(percent -> deal.number(Vocabulary.SHARE_ACQUIRED, percent));
    if (AeiShares.isList(fields)) {
      deal.text(SKOS.NOTE, "Shares as published: " + fields.get(AeiShares.COLUMN), "en");
    }
    flag(fields, "BRI").ifPresent(yes -> deal.flag(Vocabulary.COUNTS_AS_BELT_AND_ROAD, yes));
    flag(fields, "Greenfield").ifPresent(yes -> deal.flag(Vocabulary.IS_GREENFIELD, yes));
    for (String investor : investors(investors)) {
      investor(investor, deal, draft, names);
    }
  }

  private static List<String> investors(String names) {
    return NAME_WITH_COMMAS.matcher(names).matches()
        ? List.of(names)
        : List.of(names.split(",\\s+(?:and\\s+)?"));
  }

  private static void investor(String name, Facts.Thing deal, Draft draft, Names names) {
    String key = Iris.key(name);
    if (key.isEmpty()) {
      return;
    }
    IRI investor = Iris.id("organization", "aei-" + key);
    names.label(draft.about(investor, Vocabulary.ORGANIZATION), name);
    deal.add(Vocabulary.HAS_FUNDER, investor);
  }

  private static IRI usd(Draft draft, String key, BigDecimal millions) {
    IRI amount = Iris.id("amount", key + "-usd");
    draft
        .about(amount, Vocabulary.MONETARY_AMOUNT)
        .number(Vocabulary.AMOUNT, millions.multiply(MILLION))
        .text(Vocabulary.CURRENCY, "USD")
        .text(Vocabulary.PRICE_BASIS, "nominal");
    return amount;
  }

  /**
   * Only an investment acquires a share, and a workbook keeps investments and contracts on sheets
   * of their own; otherwise the table does not say which of the two a record is.
   */
  private static IRI type(Fields fields) {
    String sheet = sheet(fields);
    if (sheet.equals("dataset 2") || sheet.contains("construction") || sheet.contains("contract")) {
      return Vocabulary.CONSTRUCTION_CONTRACT;
    }
    boolean investment = sheet.equals("dataset 1") || !fields.get(AeiShares.COLUMN).isEmpty();
    return investment ? Vocabulary.INVESTMENT : Vocabulary.COMMITMENT;
  }

  private static boolean isTroubled(Fields fields) {
    return fields.file().toLowerCase(Locale.ROOT).contains("troubled")
        || sheet(fields).equals("dataset 3");
  }

  /** The sheet's name in lower case, or an empty string for a CSV. */
  private static String sheet(Fields fields) {
    String file = fields.file().toLowerCase(Locale.ROOT);
    int at = file.lastIndexOf('[');
    return at < 0 ? "" : file.substring(at + 1, file.length() - 1).strip();
  }

  private static PartialDate month(Fields fields) {
    int year = fields.year("Year");
    String name = fields.text("Month");
    for (Month month : Month.values()) {
      String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      boolean same =
          name.equalsIgnoreCase(full)
              || name.equals(Integer.toString(month.getValue()))
              || name.length() >= 3
                  && full.toLowerCase(Locale.ROOT)
                      .startsWith(name.toLowerCase(Locale.ROOT).replace(".", ""));
      if (same) {
        return new PartialDate(year, month.getValue(), 0);
      }
    }
    throw new UnusableValueException("Month", name, "is not a month such as January");
  }

  private IRI country(Fields fields) {
    String name = fields.text("Country");
    return areas
        .named(name)
        .orElseThrow(
            () -> new UnusableValueException("Country", name, "is not the name of a known state"));
  }

  /** An amount such as {@code "$1,740 "}, in millions of US dollars. */
  private static BigDecimal amount(Fields fields) {
    String column = fields.has("Millions") ? "Millions" : "Quantity in Millions";
    String text = fields.text(column);
    Matcher dollars = DOLLARS.matcher(text);
    BigDecimal amount = fields.decimal(column, dollars.matches() ? dollars.group("number") : text);
    if (amount.signum() < 0) {
      throw new UnusableValueException(column, text, "is negative; an amount cannot be");
    }
    return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
  }

  private static Optional<Boolean> flag(Fields fields, String column) {
    if (!fields.has(column)) {
      return Optional.empty();
    }
    String text = fields.get(column);
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> Optional.empty();
      case "0", "no", "false" -> Optional.of(false);
      case "1", "yes", "true", "g", "x" -> Optional.of(true);
      default -> throw new UnusableValueException(column, text, "is not 1 or 0");
    };
  }

  private static String text(Fields fields, String column, String older) {
    return fields.text(fields.has(column) ? column : older);
  }

  private static String first(Fields fields, String column, String older) {
    return fields.get(fields.has(column) ? column : older);
  }
}
