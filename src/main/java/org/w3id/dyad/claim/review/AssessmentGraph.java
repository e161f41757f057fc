package org.w3id.dyad.claim.review;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.claim.AssessedClaim;
import org.w3id.dyad.claim.Assessment;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.GridCell;
import org.w3id.dyad.claim.Judgement;
import org.w3id.dyad.claim.Labels;
import org.w3id.dyad.claim.Measure;
import org.w3id.dyad.claim.Reading;
import org.w3id.dyad.claim.Span;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.VerdictReason;
import org.w3id.dyad.claim.Wording;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Sink;

/**
 * Writes assessments as RDF: reviews of schema.org, entities and activities of PROV-O, and {@code
 * cito:disputes} or {@code cito:supports} where there is a verdict. It holds no time of the build.
 */
public final class AssessmentGraph {
  /** The last part of the graph's name. */
  public static final String NAME = "assessments";

  private static final IRI DYAD = Iris.id("author", "dyad");
  private static final IRI CLAIM_REVIEW = iri("https://schema.org/ClaimReview");
  private static final IRI CLAIM_REVIEWED = iri("https://schema.org/claimReviewed");
  private static final IRI ITEM_REVIEWED = iri("https://schema.org/itemReviewed");
  private static final IRI REVIEW_RATING = iri("https://schema.org/reviewRating");
  private static final IRI AUTHOR = iri("https://schema.org/author");
  private static final Map<Verdict, IRI> CITED =
      Map.of(
          Verdict.CONTRADICTED, iri("http://purl.org/spar/cito/disputes"),
          Verdict.SUPPORTED, iri("http://purl.org/spar/cito/supports"));

  private final Facts facts = new Facts();
  private final Wording wording;

  /** A writer that words its comments with these labels. */
  public AssessmentGraph(Labels labels) {
    this.wording = new Wording(labels);
  }

  /** Writes what was found on each claim that speaks of something measurable. */
  public void write(List<AssessedClaim> claims, Sink out) {
    facts
        .about(DYAD, FOAF.AGENT)
        .add(RDF.TYPE, iri("https://schema.org/Organization"))
        .text(iri("https://schema.org/name"), "Dyad")
        .text(RDFS.LABEL, "Dyad", "en");
    facts.writeUncounted(out);
    for (AssessedClaim assessed : claims) {
      if (!assessed.claim().measures().isEmpty()) {
        describe(assessed);
        facts.write(out);
      }
    }
  }

  private void describe(AssessedClaim assessed) {
    Claim claim = assessed.claim();
    IRI activity = Iris.id("assessing", claim.key());
    describe(activity, assessed);
    Facts.Thing overall =
        review(Iris.id("assessment", claim.key()), Vocabulary.OVERALL_ASSESSMENT, claim)
            .add(PROV.WAS_GENERATED_BY, activity);
    verdict(overall, claim, assessed.verdict());
    assessed
        .reasons()
        .forEach(reason -> overall.add(Vocabulary.HAS_UNDECIDED_REASON, reason(reason)));
    overall.text(RDFS.COMMENT, wording.overall(assessed), "en");
    Map<IRI, Integer> names = new HashMap<>();
    for (Assessment assessment : assessed.assessments()) {
      IRI name = name(claim, assessment, names);
      overall.add(Vocabulary.COMBINES, name);
      describe(name, activity, claim, assessment);
    }
  }

  private void describe(IRI activity, AssessedClaim assessed) {
    Facts.Thing thing =
        facts.about(activity, PROV.ACTIVITY).add(PROV.USED, iri(assessed.claim().iri()));
    for (Measure measure : assessed.claim().measures()) {
      IRI association =
          Iris.id("assessing", assessed.claim().key() + "/" + Iris.key(measure.toString()));
      thing.add(PROV.QUALIFIED_ASSOCIATION, association);
      facts
          .about(association, PROV.ASSOCIATION)
          .add(iri(PROV.NAMESPACE + "agent"), DYAD)
          .add(PROV.HAD_PLAN, measure(measure));
    }
  }

  private void describe(IRI name, IRI activity, Claim claim, Assessment assessment) {
    Reading reading = assessment.reading();
    Judgement judgement = assessment.judgement();
    Facts.Thing thing =
        review(name, Vocabulary.ASSESSMENT, claim)
            .add(PROV.WAS_GENERATED_BY, activity)
            .add(Vocabulary.USES_MEASURE, measure(assessment.measure()))
            .number(Vocabulary.OBSERVED_VALUE, reading.amount().value())
            .text(Vocabulary.OBSERVED_TEXT, wording.observed(reading), "en")
            .text(Vocabulary.UNIT, reading.amount().unit().name())
            .number(Vocabulary.TOLERANCE, claim.number().tolerance().amount());
    verdict(thing, claim, judgement.verdict());
    if (judgement.reason() != VerdictReason.NONE) {
      thing.add(Vocabulary.HAS_UNDECIDED_REASON, reason(judgement.reason()));
    }
    reading.amount().maximum().ifPresent(most -> thing.number(Vocabulary.OBSERVED_MAXIMUM, most));
    if (assessment.isDecided()) {
      thing.whole(Vocabulary.ORIGIN_NUMBER, assessment.origin());
      describe(name, assessment);
    }
    judgement.deviation().ifPresent(off -> thing.number(Vocabulary.DEVIATION, off));
    thing.text(Vocabulary.SOURCE_TEXT, wording.origins(reading), "en");
    origin(thing, reading.origin());
    reading.other().ifPresent(other -> origin(thing, other));
    period(thing, reading.period());
    if (!reading.level().isEmpty()) {
      thing.add(Vocabulary.OBSERVES_LEVEL, iri(reading.level()));
    }
    reading.rows().forEach(row -> thing.add(PROV.WAS_DERIVED_FROM, iri(row)));
    thing.text(RDFS.COMMENT, wording.sentence(claim, assessment), "en");
  }

  /** The cells of an assessment, numbered in their order. */
  private void describe(IRI name, Assessment assessment) {
    int number = 0;
    for (GridCell cell : assessment.grid()) {
      number++;
      Facts.Thing thing =
          facts
              .about(iri(name.stringValue() + "/cell/" + number), Vocabulary.ROBUSTNESS_CELL)
              .add(Vocabulary.IS_CELL_OF, name)
              .number(Vocabulary.OBSERVED_VALUE, cell.value())
              .number(Vocabulary.TOLERANCE, cell.tolerance())
              .add(Vocabulary.HAS_VERDICT, Iris.term(cell.verdict().term()));
      period(thing, cell.period());
    }
  }

  private Facts.Thing review(IRI name, IRI type, Claim claim) {
    IRI reviewed = iri(claim.iri());
    return facts
        .about(name, type)
        .add(RDF.TYPE, CLAIM_REVIEW)
        .add(RDF.TYPE, PROV.ENTITY)
        .add(Vocabulary.ASSESSES, reviewed)
        .add(ITEM_REVIEWED, reviewed)
        .text(CLAIM_REVIEWED, claim.text(), "en")
        .add(AUTHOR, DYAD);
  }

  private static void verdict(Facts.Thing thing, Claim claim, Verdict verdict) {
    thing.add(Vocabulary.HAS_VERDICT, Iris.term(verdict.term()));
    thing.add(REVIEW_RATING, Iris.term(verdict.term()));
    if (CITED.containsKey(verdict)) {
      thing.add(CITED.get(verdict), iri(claim.iri()));
    }
  }

  private static void origin(Facts.Thing thing, Reading.Origin origin) {
    thing.add(Vocabulary.USES_SOURCE, iri(origin.source()));
    String viewpoint = origin.viewpoint();
    if (viewpoint.startsWith(Iris.ONTOLOGY)) {
      thing.add(Vocabulary.HAS_REPORTING_SIDE, iri(viewpoint));
    } else if (viewpoint.startsWith(Iris.things("state"))) {
      thing.add(Vocabulary.HAS_REPORTER, iri(viewpoint));
    } else if (!viewpoint.isEmpty()) {
      thing.add(Vocabulary.SAID_BY, iri(viewpoint));
    }
  }

  private static void period(Facts.Thing thing, Span span) {
    if (!span.isUnknown()) {
      thing.period(Vocabulary.COVERS_PERIOD, new Period(date(span.start()), date(span.end())));
    }
  }

  private static PartialDate date(String text) {
    return text.isEmpty() ? null : PartialDate.parse(text);
  }

  private static IRI measure(Measure measure) {
    return Iris.id("measure", Iris.key(measure.toString()));
  }

  private static IRI reason(VerdictReason reason) {
    return Iris.term(reason.term());
  }

  /** A name made of what the assessment is about; where two would have one, they are counted. */
  private static IRI name(Claim claim, Assessment assessment, Map<IRI, Integer> names) {
    Reading reading = assessment.reading();
    List<String> parts = new ArrayList<>();
    parts.add(key(reading.origin().source()));
    parts.add(key(reading.origin().viewpoint()));
    reading.other().ifPresent(other -> parts.add(key(other.source())));
    reading.other().ifPresent(other -> parts.add(key(other.viewpoint())));
    parts.add(reading.method());
    parts.add(key(reading.level()));
    parts.add(reading.period().isUnknown() ? "" : reading.period().toString().replace(" ", "-"));
    parts.removeIf(String::isEmpty);
    String key = claim.key() + "/" + assessment.measure().query() + "/" + String.join("-", parts);
    IRI name = Iris.id("assessment", key);
    int count = names.merge(name, 1, Integer::sum);
    return count == 1 ? name : Iris.id("assessment", key + "-" + count);
  }

  private static String key(String thing) {
    return thing.substring(Math.max(thing.lastIndexOf('/'), thing.lastIndexOf('#')) + 1);
  }
}
