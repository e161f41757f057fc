package org.w3id.dyad.source.aiddata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;

/**
 * An edition of AidData's records on Chinese finance: how its columns are named.
 *
 * @param form the form by which it is known
 * @param constantDollars the price basis of its deflated amounts
 * @param columns its column for each {@link Item} that it has
 */
record AidDataEdition(Form form, String constantDollars, Map<Item, List<String>> columns) {

  /** What AidData says of a commitment. */
  enum Item {
    ID,
    TITLE,
    DESCRIPTION,
    STATUS,
    INTENT,
    FLOW_TYPE,
    FLOW_CLASS,
    YEAR,
    COMMITTED,
    COMMITTED_ESTIMATED,
    STARTED,
    STARTED_ESTIMATED,
    PLANNED_START,
    COMPLETED,
    COMPLETED_ESTIMATED,
    PLANNED_COMPLETION,
    RECOMMENDED,
    UMBRELLA,
    PARENTS,
    RECIPIENTS,
    RECIPIENT_CODES,
    FUNDERS,
    FUNDER_TYPES,
    COFINANCIERS,
    COFINANCIER_TYPES,
    RECEIVERS,
    RECEIVER_TYPES,
    IMPLEMENTERS,
    IMPLEMENTER_TYPES,
    AMOUNT,
    CURRENCY,
    NOMINAL_USD,
    CONSTANT_USD,
    ADJUSTED_CONSTANT_USD,
    SECTOR_CODE,
    SECTOR,
    INTEREST,
    MATURITY,
    GRACE,
    SOURCES,
    LINE_OF_CREDIT
  }

  /** What may have a fraction. */
  private static final List<Item> NUMBERS =
      List.of(
          Item.AMOUNT,
          Item.NOMINAL_USD,
          Item.CONSTANT_USD,
          Item.ADJUSTED_CONSTANT_USD,
          Item.INTEREST,
          Item.MATURITY,
          Item.GRACE);

  private static final String SPELT_DATE = " (MM/DD/YYYY)";

  /** The columns of version 3.0, of 2023. */
  private static final Map<Item, String> VERSION_3 =
      Map.ofEntries(
          Map.entry(Item.ID, "AidData Record ID"),
          Map.entry(Item.TITLE, "Title"),
          Map.entry(Item.DESCRIPTION, "Description"),
          Map.entry(Item.STATUS, "Status"),
          Map.entry(Item.INTENT, "Intent"),
          Map.entry(Item.FLOW_TYPE, "Flow Type"),
          Map.entry(Item.FLOW_CLASS, "Flow Class"),
          Map.entry(Item.YEAR, "Commitment Year"),
          Map.entry(Item.COMMITTED, "Commitment Date" + SPELT_DATE),
          Map.entry(Item.COMMITTED_ESTIMATED, "Commitment Date Estimated"),
          Map.entry(Item.STARTED, "Actual Implementation Start Date" + SPELT_DATE),
          Map.entry(Item.STARTED_ESTIMATED, "Actual Implementation Start Date Estimated"),
          Map.entry(Item.PLANNED_START, "Planned Implementation Start Date" + SPELT_DATE),
          Map.entry(Item.COMPLETED, "Actual Completion Date" + SPELT_DATE),
          Map.entry(Item.COMPLETED_ESTIMATED, "Actual Completion Date Estimated"),
          Map.entry(Item.PLANNED_COMPLETION, "Planned Completion Date" + SPELT_DATE),
          Map.entry(Item.RECOMMENDED, "Recommended For Aggregates"),
          Map.entry(Item.UMBRELLA, "Umbrella"),
          Map.entry(Item.PARENTS, "AidData Parent ID"),
          Map.entry(Item.RECIPIENTS, "Recipient"),
          Map.entry(Item.RECIPIENT_CODES, "Recipient ISO-3"),
          Map.entry(Item.FUNDERS, "Funding Agencies"),
          Map.entry(Item.FUNDER_TYPES, "Funding Agencies Type"),
          Map.entry(Item.COFINANCIERS, "Co-financing Agencies"),
          Map.entry(Item.COFINANCIER_TYPES, "Co-financing Agencies Type"),
          Map.entry(Item.RECEIVERS, "Direct Receiving Agencies"),
          Map.entry(Item.RECEIVER_TYPES, "Direct Receiving Agencies Type"),
          Map.entry(Item.IMPLEMENTERS, "Implementing Agencies"),
          Map.entry(Item.IMPLEMENTER_TYPES, "Implementing Agencies Type"),
          Map.entry(Item.AMOUNT, "Amount (Original Currency)"),
          Map.entry(Item.CURRENCY, "Original Currency"),
          Map.entry(Item.NOMINAL_USD, "Amount (Nominal USD)"),
          Map.entry(Item.CONSTANT_USD, "Amount (Constant USD 2021)"),
          Map.entry(Item.ADJUSTED_CONSTANT_USD, "Adjusted Amount (Constant USD 2021)"),
          Map.entry(Item.SECTOR_CODE, "Sector Code"),
          Map.entry(Item.SECTOR, "Sector Name"),
          Map.entry(Item.INTEREST, "Interest Rate"),
          Map.entry(Item.MATURITY, "Maturity"),
          Map.entry(Item.GRACE, "Grace Period"),
          Map.entry(Item.SOURCES, "Total Source Count"));

  /** The columns of version 1.0, of 2017. */
  private static final Map<Item, String> VERSION_1 =
      Map.ofEntries(
          Map.entry(Item.ID, "project_id"),
          Map.entry(Item.TITLE, "title"),
          Map.entry(Item.DESCRIPTION, "description"),
          Map.entry(Item.STATUS, "status"),
          Map.entry(Item.INTENT, "intent"),
          Map.entry(Item.FLOW_TYPE, "flow"),
          Map.entry(Item.FLOW_CLASS, "flow_class"),
          Map.entry(Item.YEAR, "year"),
          Map.entry(Item.STARTED, "start_actual"),
          Map.entry(Item.PLANNED_START, "start_planned"),
          Map.entry(Item.COMPLETED, "end_actual"),
          Map.entry(Item.PLANNED_COMPLETION, "end_planned"),
          Map.entry(Item.RECOMMENDED, "recommended_for_research"),
          Map.entry(Item.UMBRELLA, "umbrella"),
          Map.entry(Item.RECIPIENTS, "all_recipients"),
          Map.entry(Item.RECIPIENT_CODES, "recipient_iso3"),
          Map.entry(Item.FUNDERS, "funding_agency"),
          Map.entry(Item.COFINANCIERS, "cofinancing_agency"),
          Map.entry(Item.RECEIVERS, "recipient_agencies"),
          Map.entry(Item.IMPLEMENTERS, "implementing_agency"),
          Map.entry(Item.AMOUNT, "amount"),
          Map.entry(Item.CURRENCY, "currency"),
          Map.entry(Item.NOMINAL_USD, "usd_current"),
          Map.entry(Item.CONSTANT_USD, "usd_defl_2014"),
          Map.entry(Item.SECTOR_CODE, "crs_sector_code"),
          Map.entry(Item.SECTOR, "crs_sector_name"),
          Map.entry(Item.INTEREST, "interest_rate"),
          Map.entry(Item.MATURITY, "maturity"),
          Map.entry(Item.GRACE, "grace_period"),
          Map.entry(Item.SOURCES, "sources_count"),
          Map.entry(Item.LINE_OF_CREDIT, "line_of_credit"));

  /** The columns of the geocoded records of version 1.1.1, of 2017. */
  private static final Map<Item, String> GEOCODED =
      Map.ofEntries(
          Map.entry(Item.ID, "project_id"),
          Map.entry(Item.TITLE, "project_title"),
          Map.entry(Item.STATUS, "status"),
          Map.entry(Item.YEAR, "transactions_start_year"),
          Map.entry(Item.STARTED, "start_actual_isodate"),
          Map.entry(Item.COMPLETED, "end_actual_isodate"),
          Map.entry(Item.RECIPIENTS, "recipients"),
          Map.entry(Item.RECIPIENT_CODES, "recipients_iso3"),
          Map.entry(Item.FUNDERS, "donors"),
          Map.entry(Item.CONSTANT_USD, "total_commitments"),
          Map.entry(Item.SECTOR_CODE, "ad_sector_codes"),
          Map.entry(Item.SECTOR, "ad_sector_names"));

  /** All editions that are read. */
  static List<AidDataEdition> all() {
    return List.of(
        edition(
            "GCDF 3.0", "constant 2021", VERSION_3, Item.ID, Item.TITLE, Item.STATUS, Item.YEAR),
        edition(
            "GCDF 2.0", "constant 2017", version2(), Item.ID, Item.TITLE, Item.STATUS, Item.YEAR),
        edition(
            "GCOF 1.0",
            "constant 2014",
            VERSION_1,
            Item.ID,
            Item.TITLE,
            Item.STATUS,
            Item.YEAR,
            Item.RECOMMENDED,
            Item.UMBRELLA),
        edition(
            "the geocoded records 1.1.1",
            "constant 2014",
            GEOCODED,
            Item.ID,
            Item.TITLE,
            Item.STATUS,
            Item.YEAR,
            Item.CONSTANT_USD));
  }

  private static AidDataEdition edition(
      String title, String constantDollars, Map<Item, String> columns, Item... known) {
    Map<Item, List<String>> all = new HashMap<>();
    columns.forEach(
        (item, column) -> all.put(item, List.of(column, column.replace(SPELT_DATE, ""))));
    Form form =
        new Form(
            title,
            named(columns, List.of(known)),
            named(columns, NUMBERS),
            false,
            all.values().stream().flatMap(List::stream).filter(c -> c.contains("Date")).toList());
    return new AidDataEdition(form, constantDollars, all);
  }

  private static List<String> named(Map<Item, String> columns, List<Item> items) {
    return items.stream().map(columns::get).filter(Objects::nonNull).toList();
  }

  /** The columns of version 2.0, of 2021. */
  private static Map<Item, String> version2() {
    Map<Item, String> columns = new HashMap<>(VERSION_3);
    columns.put(Item.ID, "AidData TUFF Project ID");
    columns.put(Item.NOMINAL_USD, "Amount (Nominal)");
    columns.put(Item.CONSTANT_USD, "Amount (Constant USD2017)");
    columns.put(Item.ADJUSTED_CONSTANT_USD, "Adjusted Amount (Constant USD2017)");
    return columns;
  }

  /** The column of an item in this file, if the file has it. */
  Optional<String> column(Fields fields, Item item) {
    for (String column : columns.getOrDefault(item, List.of())) {
      if (fields.has(column)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}
