package org.w3id.dyad.source.eu;

import java.io.IOException;
import java.util.List;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.csv.CsvRows;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.format.workbook.Spreadsheet;
import org.w3id.dyad.source.listing.Listing;

/**
 * The consolidated list of persons, groups and entities subject to financial sanctions of the
 * European Union, from its Financial Sanctions Files: XML and CSV, each in the versions 1.0 and
 * 1.1. The schema of version 1.1 (namespace {@code http://eu.europa.ec/fpi/fsd/export}) is
 * published beside the files; version 1.0 keeps the elements and columns of the list before 2018.
 *
 * @see <a href="https://webgate.ec.europa.eu/fsd/fsf">European Commission, Financial Sanctions
 *     Files, with the schemas</a>
 */
public final class EuSanctions extends CitedSource {
  private final Areas areas = new Areas();

  @Override
  public Description description() {
    return new Description(
        "eu-sanctions",
        "Consolidated list of persons, groups and entities subject to EU financial sanctions",
        "European Commission",
        "https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions",
        "https://creativecommons.org/licenses/by/4.0/",
        "the full list as XML or CSV, version 1.0 or 1.1");
  }

  @Override
  protected List<Form> forms() {
    return List.of(EuTable.LATER, EuTable.EARLIER);
  }

  @Override
  protected Reading reading() {
    return new EuEntries(
        new Listing(publication, "eu-sanctions", "EU", Iris.id("organization", "eu")), areas);
  }

  @Override
  protected void read(Input input, Draft draft, Reading reading) throws IOException {
    if (EuXml.is(input) && reading instanceof EuEntries entries) {
      EuXml.read(input, entry -> map(input, entry, draft, entries));
    } else if (Spreadsheet.is(input)) {
      super.read(input, draft, reading);
    } else {
      readRows(input, () -> CsvRows.openBelow(input, EuTable::header), draft, reading);
    }
  }

  private static void map(Input input, EuXml.Numbered entry, Draft draft, EuEntries entries) {
    try {
      entries.map(entry.entry(), draft);
      draft.commit(input.name(), entry.line());
    } catch (UnusableValueException e) {
      draft.reject(input.name(), entry.line(), e.column(), e.value(), e.getMessage());
    }
  }
}
