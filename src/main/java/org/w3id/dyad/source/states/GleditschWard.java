package org.w3id.dyad.source.states;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.DatedStates;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Independent states of Gleditsch and Ward: one row a stretch of independence, with dates such as
 * {@code 31.12.2017}. The columns are named after COW, the numbers are those of this list. The list
 * has no column for its edition: of the states that ended, none did on the last day of a year after
 * 1999, so such an end means that the state is still counted.
 *
 * @see <a href="http://ksgleditsch.com/statelist.html">the publisher's page</a>
 */
public final class GleditschWard extends CitedSource {
  private static final Form STATES =
      new Form("the list of states", List.of("Cow Nr.", "Cow ID", "Name of State", "Start", "End"));
  private static final Pattern DAY = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{4})");
  private static final int FIRST_EDITION = 2000;

  private final Listings listings = new Listings(DatedStates.gleditschWard(), publication);

  @Override
  public Description description() {
    return new Description(
        "gleditsch-ward",
        "Gleditsch and Ward: independent states since 1816",
        "Kristian Skrede Gleditsch, Michael D. Ward",
        "http://ksgleditsch.com/statelist.html",
        "to be cited",
        "the list as a workbook (xlsx) or CSV");
  }

  @Override
  protected List<Form> forms() {
    return List.of(STATES);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> map(fields, draft, repeats);
  }

  private void map(Fields fields, Draft draft, Repeats repeats) {
    String code = fields.text("Cow Nr.");
    PartialDate start = day(fields, "Start");
    PartialDate end = day(fields, "End");
    if (repeats.see(code + "-" + start, "", draft) != Repeats.Finding.NEW) {
      throw new UnusableValueException(
          "Cow Nr.", code, "stands in an earlier row for that day too");
    }
    publication.cover(draft, Vocabulary.STATE_LISTING, Vocabulary.SAMPLE);
    boolean isOpen = end.year() >= FIRST_EDITION && end.month() == 12 && end.day() == 31;
    Listings.Entry entry =
        new Listings.Entry(
            Vocabulary.GLEDITSCH_WARD_STATES,
            code,
            true,
            fields.text("Name of State"),
            start,
            isOpen ? null : end,
            isOpen ? end : null);
    String record = code + "-" + start;
    listings.add(draft, "gleditsch-ward-" + record, "gleditsch-ward/" + record, entry, "Cow Nr.");
  }

  private static PartialDate day(Fields fields, String column) {
    String value = fields.text(column);
    Matcher day = DAY.matcher(value);
    if (day.matches()) {
      try {
        return new PartialDate(number(day, 3), number(day, 2), number(day, 1));
      } catch (DateTimeException e) {
        throw new UnusableValueException(column, value, "is not a day of the calendar");
      }
    }
    throw new UnusableValueException(column, value, "is not a day such as 01.01.1816");
  }

  private static int number(Matcher day, int group) {
    return Integer.parseInt(day.group(group));
  }
}
