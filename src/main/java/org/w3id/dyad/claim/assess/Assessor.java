package org.w3id.dyad.claim.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.w3id.dyad.claim.AssessedClaim;
import org.w3id.dyad.claim.Assessment;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.Claims;
import org.w3id.dyad.claim.Evidence;
import org.w3id.dyad.claim.Judgement;
import org.w3id.dyad.claim.Labels;
import org.w3id.dyad.claim.Measure;
import org.w3id.dyad.claim.Reading;
import org.w3id.dyad.claim.Settings;
import org.w3id.dyad.claim.Span;
import org.w3id.dyad.claim.Things;
import org.w3id.dyad.claim.VerdictReason;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Attribution;
import org.w3id.dyad.release.Store;

/** Holds claims against every source that can answer them. */
public final class Assessor {
  private static final String THEME = "indicators";

  private final DatasetGraph data;
  private final Things things;
  private final Evidence evidence;
  private final Map<String, Instrument> instruments;
  private final Stretches stretches;
  private final Admissibility admission;
  private final Records records;
  private final Origins origins;
  private final Grid grid;

  /**
   * An assessor.
   *
   * @param data the data; call within a read transaction
   * @param questions the questions, those of the theme {@code indicators} among them
   */
  Assessor(DatasetGraph data, Questions questions) {
    this.data = data;
    this.things = new Things(data);
    this.evidence = new Evidence(things, new Attribution(data.getUnionGraph()));
    this.instruments =
        questions.byTheme().getOrDefault(THEME, List.<Question>of()).stream()
            .collect(Collectors.toMap(Question::name, Instrument::new));
    this.stretches = new Stretches(data, instruments.get("value-by-year"));
    this.admission = new Admissibility(evidence);
    this.origins = new Origins(things);
    this.grid = new Grid(data);
    this.records = new Records(data, instruments.get("value-by-year"));
  }

  /** Assesses all claims of a store within one read transaction, and hands them on within it. */
  public static void assess(
      Store store, Questions questions, BiConsumer<List<AssessedClaim>, Labels> use) {
    Txn.executeRead(
        store.data(),
        () ->
            use.accept(
                new Assessor(store.data(), questions).assessAll(), new Labels(store.data())));
  }

  /** All claims, in the order of their IRIs. */
  List<AssessedClaim> assessAll() {
    return new Claims(things).all().stream().map(this::assess).toList();
  }

  private AssessedClaim assess(Claim claim) {
    ClaimFindings findings = new ClaimFindings();
    VerdictReason lacking =
        claim.measures().isEmpty() ? VerdictReason.NO_MEASURE : VerdictReason.NO_PERIOD;
    for (Settings alternative : claim.alternatives()) {
      for (Measure measure : claim.measures()) {
        Instrument instrument = instrument(claim, measure);
        Optional<Settings> settings =
            instrument.settingsFor(claim, alternative.or(measure.settings()));
        if (settings.isPresent()) {
          lacking = VerdictReason.NO_DATA;
          Span asked = instrument.asked(claim, alternative);
          measure(claim, measure, instrument, settings.get(), asked, findings);
        }
      }
    }
    return new AssessedClaim(
        claim, origins.numbered(Readings.weighed(claim, findings.telling())), lacking);
  }

  private Instrument instrument(Claim claim, Measure measure) {
    Instrument instrument = instruments.get(measure.query());
    if (instrument == null) {
      throw new IllegalStateException(
          claim.number().indicator()
              + " is measured by \""
              + measure.query()
              + "\", which is no query of queries/"
              + THEME);
    }
    return instrument;
  }

  private void measure(
      Claim claim,
      Measure measure,
      Instrument instrument,
      Settings settings,
      Span asked,
      ClaimFindings findings) {
    List<Reading> others = new ArrayList<>();
    boolean decided = false;
    for (Reading reading : instrument.read(data, settings, asked)) {
      if (mismatch(claim, instrument, reading, asked) == VerdictReason.NONE) {
        Assessment assessment = record(claim, settings, assessed(claim, measure, reading));
        decided |= assessment.isDecided();
        findings.add(robust(claim, instrument, settings, assessment));
      } else if (!evidence.isOwn(claim, reading) && !evidence.isDoubtful(reading)) {
        others.add(reading);
      }
    }
    if (instrument.comparesTwoYears() && !decided) {
      instrument.read(data, settings.with("twoSources", "true"), asked).stream()
          .filter(reading -> reading.other().isPresent())
          .map(reading -> assessed(claim, measure, reading))
          .forEach(found -> findings.add(robust(claim, instrument, settings, found)));
      stretches
          .read(instrument, settings)
          .forEach(
              reading ->
                  findings.add(undecided(claim, measure, reading, VerdictReason.PART_OF_PERIOD)));
    }
    if (instrument.hasNeighbours(settings)) {
      others.forEach(
          reading ->
              findings.addNeighbour(
                  claim.period(),
                  undecided(claim, measure, reading, mismatch(claim, instrument, reading, asked))));
    }
  }

  private Assessment robust(
      Claim claim, Instrument instrument, Settings settings, Assessment assessment) {
    return assessment.robust(grid.cells(claim, instrument, settings, assessment));
  }

  private Assessment assessed(Claim claim, Measure measure, Reading reading) {
    VerdictReason obstacle = admission.obstacle(claim, reading);
    return obstacle == VerdictReason.NONE
        ? new Assessment(measure, reading, Judge.judge(claim, reading))
        : undecided(claim, measure, reading, obstacle);
  }

  /** A claim of a record is held against the earlier years of the same source, too. */
  private Assessment record(Claim claim, Settings settings, Assessment assessment) {
    boolean isInQuestion =
        claim.scope().isRecord()
            && (assessment.isDecided()
                || assessment.judgement().reason() == VerdictReason.OWN_FIGURE);
    return isInQuestion
        ? assessment.with(records.judge(settings, assessment.reading(), assessment.judgement()))
        : assessment;
  }

  private static Assessment undecided(
      Claim claim, Measure measure, Reading reading, VerdictReason reason) {
    return new Assessment(
        measure,
        reading,
        Judgement.undecided(
            reason,
            reason == VerdictReason.OTHER_UNIT
                ? Optional.empty()
                : Judge.deviation(claim.number(), reading.amount().value())));
  }

  /**
   * Whether a reading is of the time that the claim speaks of, or that its words are read as if
   * they name no years; if not, how it differs.
   */
  private static VerdictReason mismatch(
      Claim claim, Instrument instrument, Reading reading, Span asked) {
    Span claimed = claim.period();
    Span read = reading.period();
    boolean isAsRead = claim.scope().yearsAreRead() && read.equals(asked);
    if (!instrument.givesAnyPeriod() || read.equals(claimed) || isAsRead) {
      return VerdictReason.NONE;
    }
    if (claimed.isUnknown()) {
      return VerdictReason.NO_PERIOD;
    }
    if (instrument.decidesByYear() && read.isOneYear() && read.isWithin(claimed)) {
      return VerdictReason.NONE;
    }
    return !read.isUnknown() && read.isWithin(claimed)
        ? VerdictReason.PART_OF_PERIOD
        : VerdictReason.OTHER_PERIOD;
  }
}
