package org.w3id.dyad.source.ofsi;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.csv.CsvRows;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Header;
import org.w3id.dyad.source.format.workbook.Spreadsheet;
import org.w3id.dyad.source.listing.Listing;

/**
 * The consolidated list of financial sanctions targets of the United Kingdom, in the format of
 * 2022: one row for each name, {@code Group ID} makes the entry. A line with the date of the list
 * stands above the header. The columns are described in the list's format guide.
 *
 * @see <a
 *     href="https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets">HM
 *     Treasury, consolidated list of targets, with the format guides</a>
 */
public final class Ofsi extends CitedSource {
  private static final Form LIST =
      new Form(
          "the consolidated list",
          List.of(
              "Name 6", "Name 1", "Group Type", "Alias Type", "Regime", "Listed On", "Group ID"));

  /** All columns of the format of 2022. */
  static final List<String> ALL =
      List.of(
          "Name 6",
          "Name 1",
          "Name 2",
          "Name 3",
          "Name 4",
          "Name 5",
          "Title",
          "Name Non-Latin Script",
          "Non-Latin Script Type",
          "Non-Latin Script Language",
          "DOB",
          "Town of Birth",
          "Country of Birth",
          "Nationality",
          "Passport Number",
          "Passport Details",
          "National Identification Number",
          "National Identification Details",
          "Position",
          "Address 1",
          "Address 2",
          "Address 3",
          "Address 4",
          "Address 5",
          "Address 6",
          "Post/Zip Code",
          "Country",
          "Other Information",
          "Group Type",
          "Alias Type",
          "Alias Quality",
          "Regime",
          "Listed On",
          "UK Sanctions List Date Designated",
          "Last Updated",
          "Group ID");

  private final Areas areas = new Areas();

  @Override
  public Description description() {
    return new Description(
        "ofsi",
        "Consolidated List of Financial Sanctions Targets in the UK",
        "Office of Financial Sanctions Implementation, HM Treasury",
        "https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        "the list in the format of 2022 as CSV (ConList.csv) or xlsx");
  }

  @Override
  protected List<Form> forms() {
    return List.of(LIST);
  }

  @Override
  protected Reading reading() {
    return new OfsiEntries(
        new Listing(publication, "ofsi", "OFSI", Iris.id("state", "GBR")), areas);
  }

  @Override
  protected void read(Input input, Draft draft, Reading reading) throws IOException {
    if (Spreadsheet.is(input)) {
      super.read(input, draft, reading);
    } else {
      readRows(input, () -> CsvRows.openBelow(input, Ofsi::header), draft, reading);
    }
  }

  private static Optional<List<String>> header(List<String> fields) {
    return LIST.fits(new Header(fields)) ? Optional.of(fields) : Optional.empty();
  }
}
