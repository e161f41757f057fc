package org.w3id.dyad.source.unga;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
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
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.format.Inputs;
import org.w3id.dyad.source.format.TabularSource;
import org.w3id.dyad.source.format.csv.CsvRows;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Roll-call votes of the United Nations General Assembly, as the R package unvotes gives the data
 * of Voeten, Strezhnev and Bailey, a file of roll calls and a file of votes, or as the UN Digital
 * Library does, in one file ({@link UngaLibrary}). Written are the roll calls, and for each pair of
 * states and each year the share of the roll calls in which both voted and voted alike, in percent;
 * abstaining is a vote, absence is none.
 *
 * <p>Options: {@code states=BLR,CHN} writes the agreement only of pairs in which one of these is;
 * {@code votes=BLR,CHN} writes also how these states voted each time.
 *
 * <p>Members are told by today's codes also for times when another state had the seat; the Soviet
 * Union, Yugoslavia and others are put right by year. China up to 1971 is TW in these data, for the
 * government that held the seat.
 *
 * @see <a href="https://doi.org/10.7910/DVN/LEJUQZ">United Nations General Assembly Voting Data</a>
 */
public final class Unga extends TabularSource {
  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final IRI AGREEMENT = Iris.id("indicator", "unga-voting-agreement");
  private static final Form ROLL_CALLS =
      new Form("the file of roll calls", List.of("rcid", "session", "date", "unres"));
  private static final Form VOTES =
      new Form("the file of votes", List.of("rcid", "country", "country_code", "vote"));
  private static final Map<String, Ballots.Choice> CHOICES =
      Map.of("yes", Ballots.Choice.YES, "no", Ballots.Choice.NO, "abstain", Ballots.Choice.ABSTAIN);
  private static final Set<String> OPTIONS = Set.of("states", "votes");

  private final AreaCodes former = new AreaCodes("former-iso-areas.csv", "unga-areas.csv");
  private final Areas areas = new Areas();
  private final Publication publication = new Publication(description());
  private final Set<String> states;
  private final Set<String> voters;

  /** The source without options. */
  public Unga() {
    this(Set.of(), Set.of());
  }

  private Unga(Set<String> states, Set<String> voters) {
    this.states = states;
    this.voters = voters;
  }

  @Override
  public Source withOptions(Map<String, String> options) {
    for (String option : options.keySet()) {
      if (!OPTIONS.contains(option)) {
        throw new IllegalArgumentException("unga has the options states and votes, not " + option);
      }
    }
    return new Unga(keys(options.get("states")), keys(options.get("votes")));
  }

  private static Set<String> keys(String list) {
    return list == null
        ? Set.of()
        : Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Description description() {
    return new Description(
        "unga",
        "United Nations General Assembly: roll-call votes",
        "Erik Voeten, Anton Strezhnev, Michael Bailey",
        "https://doi.org/10.7910/DVN/LEJUQZ",
        "to be cited",
        "the file of roll calls and the file of votes as CSV, or the CSV of the UN Digital Library;"
            + " plain, gzip or zip");
  }

  @Override
  protected List<Form> forms() {
    return List.of(ROLL_CALLS, VOTES, UngaLibrary.FORM);
  }

  @Override
  protected Reading reading() {
    throw new UnsupportedOperationException("the files build on each other");
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    Map<String, Integer> years = new HashMap<>();
    Ballots ballots = new Ballots();
    Draft draft = new Draft(sink);
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      Map<Form, List<Input>> byForm = byForm(inputs, sink);
      if (!byForm.get(UngaLibrary.FORM).isEmpty()) {
        readLibrary(inputs, byForm, draft);
        return;
      }
      publication.describe(sink);
      for (Form form : List.of(ROLL_CALLS, VOTES)) {
        if (byForm.get(form).isEmpty()) {
          throw inputs.list().get(0).malformed(0, "is not enough: name " + form.title() + " too");
        }
      }
      for (Input input : byForm.get(ROLL_CALLS)) {
        try (CsvRows rows = CsvRows.open(input)) {
          each(rows, draft, fields -> rollCall(fields, draft, years));
        }
      }
      for (Input input : byForm.get(VOTES)) {
        try (CsvRows rows = CsvRows.open(input)) {
          each(rows, draft, fields -> vote(fields, draft, years, ballots));
        }
      }
    }
    write(ballots, publication, sink);
  }

  private void readLibrary(Inputs inputs, Map<Form, List<Input>> byForm, Draft draft)
      throws IOException {
    if (!byForm.get(ROLL_CALLS).isEmpty() || !byForm.get(VOTES).isEmpty()) {
      throw inputs
          .list()
          .get(0)
          .malformed(0, "stands beside another edition of the same votes: load one of them");
    }
    UngaLibrary.PUBLICATION.describe(draft.sink());
    Ballots ballots = new Ballots();
    UngaLibrary library = new UngaLibrary(former, areas);
    for (Input input : byForm.get(UngaLibrary.FORM)) {
      try (CsvRows rows = CsvRows.open(input)) {
        each(
            rows,
            draft,
            fields -> cast(library.read(fields, draft), UngaLibrary.PUBLICATION, draft, ballots));
      }
    }
    write(ballots, UngaLibrary.PUBLICATION, draft.sink());
  }

  private void rollCall(Fields fields, Draft draft, Map<String, Integer> years) {
    String id = fields.text("rcid");
    PartialDate date =
        fields
            .date("date")
            .orElseThrow(() -> new UnusableValueException("date", "", "is empty: when was it?"));
    Optional<Integer> session = fields.optional("session").map(text -> fields.integer("session"));
    if (years.putIfAbsent(id, date.year()) != null) {
      throw new UnusableValueException("rcid", id, "stands in an earlier row too");
    }
    String title = fields.get("short");
    String resolution = fields.get("unres");
    Facts.Thing rollCall =
        publication
            .statement(draft, Iris.id("roll-call", id), Vocabulary.ROLL_CALL, "unga/" + id)
            .text(
                RDFS.LABEL, title.isEmpty() || title.equals("NA") ? "Roll call " + id : title, "en")
            .text(Vocabulary.RESOLUTION, resolution.equals("NA") ? "" : resolution)
            .period(Period.at(date));
    String description = fields.get("descr");
    if (!description.equals(title) && !description.equals("NA")) {
      rollCall.text(DCTERMS.DESCRIPTION, description, "en");
    }
    session.ifPresent(number -> rollCall.whole(Vocabulary.SESSION, number));
    switch (fields.get("importantvote")) {
      case "1" -> rollCall.flag(Vocabulary.IS_IMPORTANT_VOTE, true);
      case "0" -> rollCall.flag(Vocabulary.IS_IMPORTANT_VOTE, false);
      default -> {}
    }
  }

  private void vote(Fields fields, Draft draft, Map<String, Integer> years, Ballots ballots) {
    String id = fields.text("rcid");
    Integer year = years.get(id);
    if (year == null) {
      throw new UnusableValueException("rcid", id, "is not in the file of roll calls");
    }
    String voter = voter(fields, year);
    Ballots.Choice choice = CHOICES.get(fields.text("vote"));
    if (choice == null) {
      throw new UnusableValueException(
          "vote", fields.get("vote"), "is not one of yes, no, abstain");
    }
    cast(new UngaLibrary.Ballot(id, year, voter, Optional.of(choice)), publication, draft, ballots);
  }

  /** Counts a ballot; a member that did not vote has none. */
  private void cast(UngaLibrary.Ballot ballot, Publication cited, Draft draft, Ballots ballots) {
    ballot.choice().ifPresent(choice -> cast(ballot, choice, cited, draft, ballots));
  }

  private void cast(
      UngaLibrary.Ballot ballot,
      Ballots.Choice choice,
      Publication cited,
      Draft draft,
      Ballots ballots) {
    String voter = ballot.voter();
    switch (ballots.cast(ballot.rollCall(), ballot.year(), voter, choice)) {
      case NEW -> {}
      case SAME -> draft.remark("country", voter, "has this vote in an earlier row too");
      case DIFFERENT ->
          throw new UnusableValueException(
              "vote",
              choice.name().toLowerCase(Locale.ROOT),
              "is not what an earlier row says of the same ballot");
    }
    if (voters.contains(voter)) {
      String key = ballot.rollCall() + "-" + voter;
      cited
          .statement(
              draft,
              Iris.id("vote", key),
              Vocabulary.VOTE,
              "unga/" + ballot.rollCall() + "/" + voter)
          .add(Vocabulary.IN_ROLL_CALL, Iris.id("roll-call", ballot.rollCall()))
          .add(Vocabulary.HAS_VOTER, Iris.id("state", voter))
          .add(Vocabulary.HAS_VOTE_CHOICE, choice.iri())
          .whole(Vocabulary.YEAR, ballot.year());
    }
  }

  /**
   * The key of the member: former ones by code or name and year, others by their code, or by name
   * where the code is missing. "NA" is both R's word for missing and the code of Namibia: the name
   * decides.
   */
  private String voter(Fields fields, int year) {
    String code = fields.get("country_code");
    String name = fields.get("country");
    boolean coded = !code.isEmpty() && !code.equals("NA");
    return former
        .find(coded ? code : name, year)
        .map(AreaCodes.Area::key)
        .or(() -> (coded ? areas.iso2(code) : areas.named(name)).map(IRI::getLocalName))
        .map(key -> key.substring(key.lastIndexOf('/') + 1))
        .orElseThrow(
            () ->
                new UnusableValueException(
                    coded ? "country_code" : "country",
                    coded ? code : name,
                    "is neither a code of ISO 3166-1 alpha-2 nor a former member"));
  }

  private void write(Ballots ballots, Publication cited, Sink sink) {
    Facts facts = new Facts();
    ballots.agreements(
        (year, one, other, common, alike) -> {
          if (states.isEmpty() || states.contains(one) || states.contains(other)) {
            agreement(facts, cited, year, one, other, common, alike);
            facts.writeUncounted(sink);
          }
        });
  }

  private static void agreement(
      Facts facts, Publication cited, int year, String one, String other, int common, int alike) {
    BigDecimal percent =
        BigDecimal.valueOf(100L * alike)
            .divide(BigDecimal.valueOf(common), 2, RoundingMode.HALF_UP);
    facts
        .about(Iris.id("figure", "unga/" + one + "-" + other + "-" + year), Vocabulary.FIGURE)
        .add(PROV.HAD_PRIMARY_SOURCE, cited.document())
        .add(Vocabulary.HAS_INDICATOR, AGREEMENT)
        .add(Vocabulary.HAS_SUBJECT, Iris.id("state", one))
        .add(Vocabulary.HAS_COUNTERPART, Iris.id("state", other))
        .dyad(Iris.id("state", one), Iris.id("state", other))
        .number(Vocabulary.VALUE, percent)
        .add(Vocabulary.UNIT, VALUES.createLiteral("percent"))
        .whole(Vocabulary.ROLL_CALL_COUNT, common)
        .period(Period.at(new PartialDate(year, 0, 0)));
  }
}
