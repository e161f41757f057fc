package org.w3id.dyad.claim.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.Claims;
import org.w3id.dyad.claim.GridCell;
import org.w3id.dyad.claim.Judgement;
import org.w3id.dyad.claim.Labels;
import org.w3id.dyad.claim.Things;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.VerdictReason;
import org.w3id.dyad.claim.Wording;
import org.w3id.dyad.rdf.Unit;

/** Reads from the graph what the build found on each claim; call within a read transaction. */
public final class Reviews {
  private static final String DERIVED = "http://www.w3.org/ns/prov#wasDerivedFrom";

  private final Things things;
  private final Labels labels;
  private final Map<String, Claim> claims;
  private final List<Review> all;

  /** What a data set holds. */
  public Reviews(DatasetGraph data) {
    this.things = new Things(data);
    this.labels = new Labels(data);
    this.claims =
        new Claims(things)
            .all().stream().collect(Collectors.toMap(Claim::iri, Function.identity()));
    Map<String, List<Comparison>> comparisons = comparisons();
    this.all =
        things.ofClass("OverallAssessment").stream()
            .map(overall -> review(overall, comparisons))
            .sorted(
                Comparator.comparing((Review review) -> least(review.claim()))
                    .thenComparing(review -> review.claim().saidOn())
                    .thenComparing(review -> review.claim().iri()))
            .toList();
  }

  /** Claims that were held against the data, from the smallest number that is claimed. */
  public List<Review> all() {
    return all;
  }

  /** Those of them that speak of each of these things. */
  public List<Review> about(Collection<String> wanted) {
    return all.stream().filter(review -> review.claim().about().containsAll(wanted)).toList();
  }

  /** Claims by what they speak of: measures on which there are several first, then by name. */
  public static Map<String, List<Review>> byMeasure(Collection<Review> reviews) {
    Map<String, List<Review>> groups =
        reviews.stream()
            .collect(Collectors.groupingBy(Review::measure, TreeMap::new, Collectors.toList()));
    Map<String, List<Review>> sorted = new LinkedHashMap<>();
    groups.entrySet().stream()
        .sorted(Comparator.comparing(group -> group.getValue().size() == 1))
        .forEach(group -> sorted.put(group.getKey(), group.getValue()));
    return sorted;
  }

  private static BigDecimal least(Claim claim) {
    return claim.number().minimum().or(claim.number()::maximum).orElse(BigDecimal.ZERO);
  }

  /** The cells by assessment, from the earliest base year and the smallest tolerance. */
  private Map<String, List<GridCell>> grids() {
    Map<String, List<GridCell>> grids = new HashMap<>();
    for (String cell : things.ofClass("RobustnessCell")) {
      grids
          .computeIfAbsent(things.first(cell, "isCellOf"), assessment -> new ArrayList<>())
          .add(
              new GridCell(
                  Claims.span(things, things.first(cell, "coversPeriod")),
                  things.number(cell, "observedValue").orElseThrow(),
                  things.number(cell, "tolerance").orElseThrow(),
                  verdict(cell)));
    }
    grids.values().forEach(cells -> cells.sort(GridCell.ORDER));
    return grids;
  }

  private Map<String, List<Comparison>> comparisons() {
    Map<String, List<GridCell>> grids = grids();
    Map<String, List<Comparison>> found = new LinkedHashMap<>();
    for (String assessment : things.ofClass("Assessment")) {
      found
          .computeIfAbsent(things.first(assessment, "assesses"), claim -> new ArrayList<>())
          .add(comparison(assessment, grids.getOrDefault(assessment, List.of())));
    }
    found.values().forEach(list -> list.sort(Review.TELLING));
    return found;
  }

  private Comparison comparison(String iri, List<GridCell> grid) {
    Set<VerdictReason> reasons = reasons(iri);
    Judgement judgement =
        new Judgement(
            verdict(iri),
            reasons.isEmpty() ? VerdictReason.NONE : reasons.iterator().next(),
            things.number(iri, "deviation"));
    SortedSet<String> rows = new TreeSet<>(things.all(iri, DERIVED));
    rows.remove(things.first(iri, "assesses"));
    return new Comparison(
        iri,
        things.english(iri, "sourceText"),
        Claims.span(things, things.first(iri, "coversPeriod")),
        things.english(iri, "observedText"),
        things.first(iri, "observedValue"),
        new Unit(things.first(iri, "unit")),
        judgement,
        things.number(iri, "originNumber").map(BigDecimal::intValue).orElse(0),
        rows,
        grid);
  }

  private Review review(String overall, Map<String, List<Comparison>> comparisons) {
    Claim claim = claims.get(things.first(overall, "assesses"));
    return new Review(
        claim,
        who(claim),
        labels.of(claim.number().indicator()),
        things.all(claim.iri(), "hasCertainty").stream()
            .map(labels::of)
            .collect(Collectors.joining(", ")),
        verdict(overall),
        reasons(overall),
        comparisons.getOrDefault(claim.iri(), List.of()),
        quotes(claim, "isInDisputeWith"),
        quotes(claim, "mayDeriveFrom"),
        claim.documents().stream().map(labels::ofSource).distinct().toList());
  }

  private Verdict verdict(String assessment) {
    return Verdict.ofTerm(term(things.first(assessment, "hasVerdict")));
  }

  private Set<VerdictReason> reasons(String assessment) {
    return things.all(assessment, "hasUndecidedReason").stream()
        .map(reason -> VerdictReason.ofTerm(term(reason)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String term(String iri) {
    return iri.substring(iri.indexOf('#') + 1);
  }

  private List<Review.Quote> quotes(Claim claim, String relation) {
    return things.all(claim.iri(), relation).stream()
        .flatMap(other -> Optional.ofNullable(claims.get(other)).stream())
        .map(other -> new Review.Quote(other.iri(), who(other), said(other), other.saidOn()))
        .toList();
  }

  private String who(Claim claim) {
    return claim.claimants().stream().map(labels::of).collect(Collectors.joining(", "));
  }

  private static String said(Claim claim) {
    return claim.number().isStated() ? Wording.claimed(claim.number()) : claim.text();
  }
}
