package org.w3id.dyad.source.unga;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.AreaCodes;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * A row of the voting data of the United Nations' own library: how a member voted, beside what was
 * voted on. Members have their codes of ISO 3166-1 alpha-3 of that time; who did not vote has an X.
 *
 * @see <a href="https://digitallibrary.un.org/record/4060887">United Nations General Assembly
 *     Voting Data</a>
 */
final class UngaLibrary {
  static final Form FORM =
      new Form(
          "the file of the UN Digital Library",
          List.of("undl_id", "ms_code", "ms_name", "ms_vote", "date", "resolution"));

  private static final String NO_VOTE = "X";
  private static final Map<String, Ballots.Choice> CHOICES =
      Map.of("Y", Ballots.Choice.YES, "N", Ballots.Choice.NO, "A", Ballots.Choice.ABSTAIN);

  static final Publication PUBLICATION =
      new Publication(
          new Source.Description(
              "unga-library",
              "United Nations General Assembly Voting Data",
              "UN Dag Hammarskjöld Library",
              "https://digitallibrary.un.org/record/4060887",
              "https://www.un.org/en/about-us/terms-of-use",
              ""));

  private final AreaCodes former;
  private final Areas areas;

  UngaLibrary(AreaCodes former, Areas areas) {
    this.former = former;
    this.areas = areas;
  }

  /**
   * What a row says.
   *
   * @param choice nothing if the member did not vote
   */
  record Ballot(String rollCall, int year, String voter, Optional<Ballots.Choice> choice) {}

  /** Describes the roll call of a row, with the first one, and tells the ballot. */
  Ballot read(Fields fields, Draft draft) {
    String id = "undl-" + fields.text("undl_id");
    if (!id.matches("undl-\\d{1,12}")) {
      throw new UnusableValueException("undl_id", fields.get("undl_id"), "is not a number");
    }
    PartialDate date =
        fields
            .date("date")
            .orElseThrow(() -> new UnusableValueException("date", "", "is empty: when was it?"));
    String vote = fields.text("ms_vote");
    if (!vote.equals(NO_VOTE) && !CHOICES.containsKey(vote)) {
      throw new UnusableValueException(
          "ms_vote", vote, "is not one of Y, N, A (abstains) and X (does not vote)");
    }
    String voter = voter(fields, date.year());
    describe(fields, Iris.id("roll-call", id), id, date, draft);
    return new Ballot(id, date.year(), voter, Optional.ofNullable(CHOICES.get(vote)));
  }

  private void describe(Fields fields, IRI rollCall, String id, PartialDate date, Draft draft) {
    if (!draft.isNew(rollCall)) {
      return;
    }
    String title = fields.get("title");
    Facts.Thing thing =
        PUBLICATION
            .statement(draft, rollCall, Vocabulary.ROLL_CALL, "unga/" + id)
            .text(RDFS.LABEL, title.isEmpty() ? "Roll call " + id : title, "en")
            .text(Vocabulary.RESOLUTION, fields.get("resolution"))
            .text(DCTERMS.DESCRIPTION, fields.get("agenda_title"), "en")
            .period(Period.at(date));
    String session = fields.get("session");
    if (session.matches("\\d{1,3}")) { // Special sessions have names such as 10emsp.
      thing.whole(Vocabulary.SESSION, Integer.parseInt(session));
    }
  }

  private String voter(Fields fields, int year) {
    String code = fields.get("ms_code");
    String name = fields.get("ms_name");
    return former
        .find(code, year)
        .map(AreaCodes.Area::key)
        .or(() -> areas.iso3(code).or(() -> areas.named(name)).map(IRI::getLocalName))
        .map(key -> key.substring(key.lastIndexOf('/') + 1))
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "ms_code",
                    code,
                    "is neither a code of ISO 3166-1 alpha-3 nor a former member"));
  }
}
