package org.w3id.dyad.source.dio;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.csv.CsvRows;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.Codes;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.format.workbook.Spreadsheet;

/**
 * Death of International Organizations 1.0: organizations of states, with their first and last
 * year, their region and tasks, and how they ended. The last year of one that still exists is that
 * of the data and is not said. Where members could not be counted for want of data, no number is
 * said.
 *
 * <p>Not read are the durations, the marks of the world wars, and the numbers of associate members
 * and observers.
 *
 * @see <a href="https://doi.org/10.1007/s11558-018-9340-5">the publisher's article</a>
 */
public final class Dio extends CitedSource {
  private static final Form ORGANIZATIONS =
      new Form(
          "the list of organizations",
          List.of("ioname", "orgname", "sdate", "ddate", "Living", "Fate/death_reason"));
  private static final Codes<Boolean> LIVING = new Codes<>(Map.of("1", true, "0", false));
  private static final Codes<IRI> FATE =
      new Codes<>(
          Map.of(
              "ABS", Vocabulary.END_BY_ABSORPTION,
              "DES", Vocabulary.END_BY_DESUETUDE,
              "DISS", Vocabulary.END_BY_DISSOLUTION,
              "EXP", Vocabulary.END_BY_EXPIRY,
              "MER", Vocabulary.END_BY_MERGER,
              "SUCC", Vocabulary.END_BY_SUCCESSION),
          Set.of("NA"));
  private static final Period YEARS = Period.years(1815, 2016);

  @Override
  public Description description() {
    return new Description(
        "dio",
        "Death of International Organizations 1.0",
        "Mette Eilstrup-Sangiovanni",
        "https://doi.org/10.1007/s11558-018-9340-5",
        "to be cited",
        "the list of organizations as CSV");
  }

  @Override
  protected List<Form> forms() {
    return List.of(ORGANIZATIONS);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> map(fields, draft, repeats);
  }

  /** Some bytes of the file as published are of no known encoding. */
  @Override
  protected void read(Input input, Draft draft, Reading reading) throws IOException {
    if (Spreadsheet.is(input)) {
      super.read(input, draft, reading);
    } else {
      readRows(input, () -> CsvRows.openTolerant(input, null, List.of()), draft, reading);
    }
  }

  private void map(Fields fields, Draft draft, Repeats repeats) {
    String acronym = fields.text("ioname");
    repeats.requireNew(acronym, "ioname", acronym, draft);
    int founded = fields.year("sdate");
    Facts.Thing organization =
        publication
            .statement(
                draft,
                Iris.id("organization", "dio-" + Iris.key(acronym)),
                Vocabulary.INTERNATIONAL_ORGANIZATION,
                acronym)
            .text(RDFS.LABEL, name(fields), "en")
            .text(Vocabulary.ACRONYM, acronym)
            .date(Vocabulary.FOUNDED_ON, new PartialDate(founded, 0, 0));
    end(founded, organization, fields);
    known(fields, "region_c", Vocabulary.REGION_TEXT, organization);
    known(fields, "Mandate/Function", Vocabulary.MANDATE, organization);
    known(fields, "scope_c", Vocabulary.SCOPE_TEXT, organization);
    members(fields, "start", Vocabulary.MEMBER_COUNT_AT_START, organization);
    members(fields, "end", Vocabulary.MEMBER_COUNT_AT_END, organization);
    publication.cover(draft, Vocabulary.INTERNATIONAL_ORGANIZATION, YEARS, Vocabulary.SAMPLE);
  }

  /** Some names end with an underscore, and with a byte of no known encoding before it. */
  private static String name(Fields fields) {
    return fields.text("orgname").replaceFirst("[\uFFFD_]+$", "").strip();
  }

  private static void end(int founded, Facts.Thing organization, Fields fields) {
    if (LIVING.read(fields, "Living").orElse(true)) {
      return;
    }
    int ended = fields.year("ddate");
    if (ended < founded) {
      throw new UnusableValueException("ddate", fields.get("ddate"), "is before " + founded);
    }
    organization.date(Vocabulary.DISSOLVED_ON, new PartialDate(ended, 0, 0));
    for (String fate : fields.get("Fate/death_reason").split("/")) {
      if (!Fields.isMissing(fate)) {
        organization.add(
            Vocabulary.HAS_ORGANIZATION_END, FATE.of("Fate/death_reason", fate.strip()));
      }
    }
  }

  private static void known(Fields fields, String column, IRI property, Facts.Thing thing) {
    if (!Fields.isMissing(fields.get(column))) {
      String text = fields.get(column);
      thing.text(
          property, property.equals(Vocabulary.SCOPE_TEXT) ? text.toLowerCase(Locale.ROOT) : text);
    }
  }

  private static void members(Fields fields, String when, IRI property, Facts.Thing thing) {
    String column = "full_membership_" + when;
    if (!Fields.isMissing(fields.get(column)) && fields.get("missing_data_" + when).equals("0")) {
      thing.whole(property, fields.integer(column));
    }
  }
}
