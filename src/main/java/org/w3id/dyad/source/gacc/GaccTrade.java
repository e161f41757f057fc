package org.w3id.dyad.source.gacc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.Inputs;
import org.w3id.dyad.source.format.TabularSource;
import org.w3id.dyad.source.format.csv.CsvRows;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Trade of China by country and month, as its customs publish it, made one table. A copy may have
 * lost the Chinese names; with the list of names in the publisher's order the rows are placed, see
 * {@link LostNames}. Values are in 10,000 yuan or in 1,000 dollars, see {@link GaccUnits}.
 *
 * @see <a href="http://english.customs.gov.cn/statics/report/preliminary.html">the publisher's
 *     page</a>
 */
public final class GaccTrade extends TabularSource {
  private static final Form TABLE =
      new Form(
          "trade by country and month",
          List.of(
              "region_raw",
              "trade_total_month",
              "trade_total_cum",
              "exports_month",
              "exports_cum",
              "imports_month",
              "imports_cum",
              "trade_total_cum_yoy",
              "year",
              "month"));
  private static final Form NAMES =
      new Form("the list of names", List.of("chinese_raw", "english_name"));

  private final GaccPartners partners = new GaccPartners();

  @Override
  public Description description() {
    return new Description(
        "gacc",
        "China Customs: trade by country and month",
        "General Administration of Customs of China",
        "http://english.customs.gov.cn/statics/report/preliminary.html",
        "to be cited",
        "the months in one table as CSV, with the list of names in the publisher's order");
  }

  @Override
  protected List<Form> forms() {
    return List.of(TABLE, NAMES);
  }

  @Override
  protected Reading reading() {
    throw new IllegalStateException("a table is read as a whole");
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    Facts.describeDataSet(GaccFigures.DATA_SET, "China Customs: trade by country and month", sink);
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      Map<Form, List<Input>> byForm = byForm(inputs, sink);
      Draft draft = new Draft(sink);
      List<String> listed = new ArrayList<>();
      for (Input list : byForm.get(NAMES)) {
        readNames(list, draft, listed);
      }
      Repeats repeats = new Repeats();
      for (Input table : byForm.get(TABLE)) {
        readTable(table, draft, listed, repeats);
      }
    }
  }

  private void readNames(Input list, Draft draft, List<String> listed) throws IOException {
    try (CsvRows rows = CsvRows.open(list)) {
      each(
          rows,
          draft,
          fields -> listed.add(fields.text("chinese_raw").replace('\u00A0', ' ').strip()));
    }
  }

  private void readTable(Input table, Draft draft, List<String> listed, Repeats repeats)
      throws IOException {
    GaccMonths months = GaccMonths.of(table, listed);
    Map<YearMonth, Integer> seen = new HashMap<>();
    try (CsvRows rows = CsvRows.open(table)) {
      each(rows, draft, fields -> map(fields, draft, months, seen, repeats));
    }
  }

  private void map(
      Fields fields,
      Draft draft,
      GaccMonths months,
      Map<YearMonth, Integer> seen,
      Repeats repeats) {
    YearMonth month =
        GaccMonths.month(fields)
            .orElseThrow(
                () ->
                    new UnusableValueException(
                        "month", fields.get("month"), "is no month of the year in column year"));
    int index = seen.merge(month, 1, Integer::sum) - 1;
    String name = name(fields, months, month, index);
    Optional<IRI> partner = partner(name);
    if (repeats.see(month + " " + name, fields.record(), draft) != Repeats.Finding.NEW) {
      throw new UnusableValueException("region_raw", name, "has an earlier row for this month");
    }
    new GaccFigures(partner, month, unit(months, month, index, draft)).write(fields, draft);
  }

  private static GaccUnits.Unit unit(GaccMonths months, YearMonth month, int index, Draft draft) {
    if (index == 0 && !months.units().isTold(month)) {
      draft.remark(
          "month", month.toString(), "no month beside it tells the unit: taken as 10,000 yuan");
    }
    return months
        .units()
        .of(month)
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "month", month.toString(), "is in no unit that fits the months beside it"));
  }

  /** The name of a row, by its place if it is lost. */
  private static String name(Fields fields, GaccMonths months, YearMonth month, int index) {
    String text = GaccMonths.name(fields);
    if (text.indexOf('?') < 0) {
      return text;
    }
    LostNames.Place place =
        months
            .place(month, index)
            .orElseThrow(
                () ->
                    new UnusableValueException(
                        "region_raw",
                        text,
                        "is lost, and the rows of "
                            + month
                            + " do not follow a list of names that was loaded with them"));
    if (!place.isCertain()) {
      throw new UnusableValueException(
          "region_raw",
          text,
          "is lost, and by its place it is " + place.first() + " or " + place.last());
    }
    return place.first();
  }

  private Optional<IRI> partner(String name) {
    if (name.equals(GaccMonths.ALL_PARTNERS)) {
      return Optional.empty();
    }
    return Optional.of(
        partners
            .named(name)
            .orElseThrow(
                () ->
                    new UnusableValueException(
                        "region_raw", name, "is no single state or territory")));
  }
}
