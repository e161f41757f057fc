package org.w3id.dyad.source.leaders;

import java.time.DateTimeException;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.AreaCodes;
import org.w3id.dyad.source.api.DatedStates;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * REIGN, Rulers, Elections and Irregular Governance: the effective leader of each state in each
 * month from 1950 to August 2021, when it was discontinued. That a person led a state in a month is
 * an attestation: the data say neither who appointed the person nor on which day. The same name in
 * one state is taken for one person. Not read: elections, governments, risks of coups.
 *
 * @see <a href="https://oefdatascience.github.io/REIGN.github.io/">the publisher's page</a>
 */
public final class Reign extends CitedSource {
  private static final Period YEARS =
      new Period(new PartialDate(1950, 0, 0), new PartialDate(2021, 8, 0));
  private static final Form MONTHS =
      new Form(
          "the list of months",
          List.of("ccode", "country", "leader", "year", "month", "elected", "tenure_months"));

  private final OfficeHolders holders = new OfficeHolders(publication);
  private final DatedStates cow = DatedStates.cow();
  private final DatedStates gleditschWard = DatedStates.gleditschWard();

  @Override
  public Description description() {
    return new Description(
        "reign",
        "REIGN: rulers, elections and irregular governance",
        "One Earth Future; Curtis Bell, Clayton Besaw, Matthew Frank",
        "https://oefdatascience.github.io/REIGN.github.io/",
        "to be cited",
        "REIGN_2021_8.csv, one row a state and month");
  }

  @Override
  protected List<Form> forms() {
    return List.of(MONTHS);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> map(fields, draft, repeats);
  }

  private void map(Fields fields, Draft draft, Repeats repeats) {
    PartialDate month = month(fields);
    publication.cover(draft, Vocabulary.ATTESTATION, YEARS, Vocabulary.SAMPLE);
    AreaCodes.Area area = state(fields, month);
    String name = fields.text("leader");
    String leader = area.code() + "-" + Iris.key(name);
    if (Iris.key(name).isEmpty()) {
      throw new UnusableValueException("leader", name, "is not a name");
    }
    String key = leader + "-" + month;
    if (repeats.see(key, name, draft) == Repeats.Finding.SAME) {
      draft.remark("", "", Repeats.REMARK);
      return;
    }
    DatedStates.describe(area, draft);
    IRI post = OfficeHolders.effectiveLeader(area.iri(), draft);
    IRI person = Iris.id("official", "reign-" + leader);
    if (draft.isNew(person)) {
      OfficeHolders.named("reign-" + leader, name, draft);
    }
    holders.attestation(draft, "reign-" + key, "reign/" + key, person, post, month);
  }

  private AreaCodes.Area state(Fields fields, PartialDate month) {
    String code = fields.text("ccode");
    return cow.on(code, month)
        .or(() -> gleditschWard.on(code, month))
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "ccode", code, "is no state of the COW system in " + month));
  }

  private static PartialDate month(Fields fields) {
    int year = fields.year("year");
    int month = fields.integer("month");
    try {
      if (month > 0) {
        return new PartialDate(year, month, 0);
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    throw new UnusableValueException("month", fields.get("month"), "is not a month from 1 to 12");
  }
}
