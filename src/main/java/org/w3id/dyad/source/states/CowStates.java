package org.w3id.dyad.source.states;

import java.time.DateTimeException;
import java.util.List;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.DatedStates;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.TabularSource;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * State system membership of the Correlates of War project: one row a stretch of membership. An end
 * on the last day of the year of the edition means that the state is still a member.
 *
 * @see <a href="https://correlatesofwar.org/data-sets/state-system-membership/">the publisher's
 *     page</a>
 */
public final class CowStates extends TabularSource {
  private static final int FIRST_YEAR = 1816;
  private static final Form STATES =
      new Form(
          "the list of states",
          List.of(
              "stateabb",
              "ccode",
              "statenme",
              "styear",
              "stmonth",
              "stday",
              "endyear",
              "endmonth",
              "endday",
              "version"));

  /** The shipped tables cite one edition under the key of this source. */
  private final Publication publication = publication(description());

  private final Listings listings = new Listings(DatedStates.cow(), publication);

  private static Publication publication(Description own) {
    return new Publication(
        new Description(
            "cow-state-system",
            own.title(),
            own.publisher(),
            own.address(),
            own.licence(),
            own.files()));
  }

  @Override
  public Description description() {
    return new Description(
        "cow-states",
        "Correlates of War: state system membership",
        "Correlates of War project",
        "https://correlatesofwar.org/data-sets/state-system-membership/",
        "to be cited",
        "states2016.csv");
  }

  @Override
  protected List<Form> forms() {
    return List.of(STATES);
  }

  @Override
  protected void begin(Sink sink) {
    publication.describe(sink);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> map(fields, draft, repeats);
  }

  private void map(Fields fields, Draft draft, Repeats repeats) {
    String code = fields.text("ccode");
    PartialDate start = day(fields, "st");
    PartialDate end = day(fields, "end");
    if (repeats.see(code + "-" + start.year(), "", draft) != Repeats.Finding.NEW) {
      throw new UnusableValueException("ccode", code, "stands in an earlier row for that year too");
    }
    publication.cover(
        draft,
        Vocabulary.STATE_LISTING,
        new Period(
            new PartialDate(FIRST_YEAR, 0, 0), new PartialDate(fields.year("version"), 0, 0)),
        Vocabulary.SAMPLE);
    boolean isOpen = end.equals(new PartialDate(fields.year("version"), 12, 31));
    Listings.Entry entry =
        new Listings.Entry(
            Vocabulary.COW_STATE_SYSTEM,
            code,
            true,
            fields.text("statenme"),
            start,
            isOpen ? null : end,
            isOpen ? end : null);
    String record = code + "-" + start.year();
    listings.add(draft, "cow-states-" + record, "cow-states/" + record, entry, "ccode");
  }

  private static PartialDate day(Fields fields, String end) {
    int year = fields.year(end + "year");
    int month = fields.integer(end + "month");
    int day = fields.integer(end + "day");
    try {
      return new PartialDate(year, month, day);
    } catch (DateTimeException e) {
      throw new UnusableValueException(
          end + "day", year + "-" + month + "-" + day, "is not a day of the calendar");
    }
  }
}
