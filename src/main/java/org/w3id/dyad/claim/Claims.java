package org.w3id.dyad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3id.dyad.rdf.Unit;

/** Reads the claims of a data set. */
public final class Claims {
  private static final String SOURCE = "http://www.w3.org/ns/prov#hadPrimarySource";
  private static final String START = "http://www.w3.org/ns/dcat#startDate";
  private static final String END = "http://www.w3.org/ns/dcat#endDate";

  private final Things things;

  /** Reads the claims among the things. */
  public Claims(Things things) {
    this.things = things;
  }

  /** All claims, findings and expectations, in the order of their IRIs. */
  public List<Claim> all() {
    SortedSet<String> found = new TreeSet<>(things.ofClass("Claim"));
    found.addAll(things.ofClass("Finding"));
    found.addAll(things.ofClass("Expectation"));
    return found.stream().map(this::claim).toList();
  }

  private Claim claim(String iri) {
    Claim.Number number = number(iri);
    return new Claim(
        iri,
        kind(iri),
        things.all(iri, "hasClaimant"),
        things.all(iri, SOURCE),
        things.english(iri, "claimText"),
        things.first(iri, "saidOn"),
        things.all(iri, "isAbout"),
        number,
        span(things, things.first(iri, "concernsPeriod")),
        alternatives(iri),
        measures(number.indicator()),
        scope(iri, number));
  }

  private Claim.Scope scope(String iri, Claim.Number number) {
    return new Claim.Scope(
        things.all(iri, "citesStatisticsOf"),
        things.first(iri, "claimsRecord").equals("true"),
        inForceFrom(things.first(iri, "restsOnAgreement")),
        things.first(iri, "yearsAreRead").equals("true"),
        rivals(iri, number));
  }

  /** The first day on which an agreement can be in force; in the far future if none is known. */
  private String inForceFrom(String agreement) {
    if (agreement.isEmpty()) {
      return "";
    }
    Span inForce = span(things, things.first(agreement, "hasPeriod"));
    return inForce.start().isEmpty() ? Span.UNKNOWN.lastDay() : inForce.firstDay();
  }

  /** The documents of the claims on the same measure that this one disputes, or that dispute it. */
  private Set<String> rivals(String iri, Claim.Number number) {
    Set<String> rivals = new TreeSet<>(things.all(iri, "disputes"));
    rivals.addAll(things.subjects("disputes", iri));
    return rivals.stream()
        .filter(rival -> things.first(rival, "hasIndicator").equals(number.indicator()))
        .flatMap(rival -> things.all(rival, SOURCE).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Claim.Kind kind(String iri) {
    if (things.isA(iri, "Finding")) {
      return Claim.Kind.FINDING;
    }
    return things.isA(iri, "Expectation") ? Claim.Kind.EXPECTATION : Claim.Kind.CLAIM;
  }

  private Claim.Number number(String iri) {
    String indicator = things.first(iri, "hasIndicator");
    String unit = things.first(iri, "unit");
    Unit measured = new Unit(unit.isEmpty() && !indicator.isEmpty() ? unitOf(indicator) : unit);
    return new Claim.Number(
        indicator,
        things.first(iri, "hasSubject"),
        things.first(iri, "hasCounterpart"),
        things.first(iri, "hasProduct"),
        things.number(iri, "claimedMinimum"),
        things.number(iri, "claimedMaximum"),
        measured,
        Tolerance.of(things.number(iri, "tolerance"), measured));
  }

  private String unitOf(String indicator) {
    return things.first(indicator, "unit");
  }

  /** The stretch of time that a period is; unknown for an empty IRI. */
  public static Span span(Things things, String period) {
    return period.isEmpty()
        ? Span.UNKNOWN
        : new Span(things.first(period, START), things.first(period, END));
  }

  private List<Settings> alternatives(String iri) {
    List<Settings> found = things.all(iri, "settings").stream().map(Settings::parse).toList();
    return found.isEmpty() ? List.of(Settings.NONE) : found;
  }

  private List<Measure> measures(String indicator) {
    List<Measure> found = new ArrayList<>();
    if (!indicator.isEmpty()) {
      for (String measure : things.all(indicator, "isMeasuredBy")) {
        found.add(
            Measure.of(things.first(measure, "queryName"), things.first(measure, "settings")));
      }
    }
    return found;
  }
}
