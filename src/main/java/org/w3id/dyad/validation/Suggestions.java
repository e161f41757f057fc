package org.w3id.dyad.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.jena.shared.PrefixMapping;
import org.w3id.dyad.rdf.Prefixes;

/** Finds the terms that are likeliest meant, and writes them as the query would. */
public final class Suggestions {
  private static final int MOST = 3;

  /** Below this, two names have nothing in common that a mistake would explain. */
  private static final double NEAR = 0.45;

  private static final double SAME_NAMESPACE = 0.02;

  private final PrefixMapping prefixes;

  Suggestions(PrefixMapping prefixes) {
    this.prefixes = prefixes;
  }

  /** The terms, of those that are there, whose names are nearest to that of a wrong one. */
  public static List<String> of(String wrong, Collection<String> iris) {
    Map<String, Set<String>> names =
        iris.stream()
            .collect(Collectors.toMap(iri -> iri, iri -> Set.of(ReleaseTerms.localName(iri))));
    return new Suggestions(Prefixes.ALL).near(wrong, names, iri -> 0);
  }

  private record Candidate(String iri, double nearness) {}

  /**
   * The terms whose names are nearest.
   *
   * @param wrong the IRI in the query
   * @param terms the names of those that are there
   * @param context how much a term is likelier than others where it stands, from 0 to 1
   */
  List<String> near(
      String wrong, Map<String, Set<String>> terms, ToDoubleFunction<String> context) {
    return near(wrong, ReleaseTerms.localName(wrong), terms, context);
  }

  /** The same, by another name than the last part of the IRI. */
  List<String> near(
      String wrong, String name, Map<String, Set<String>> terms, ToDoubleFunction<String> context) {
    List<Candidate> near = new ArrayList<>();
    terms.forEach(
        (iri, names) -> {
          double nearness =
              nearness(name, names) + (sameNamespace(wrong, iri) ? SAME_NAMESPACE : 0);
          if (nearness >= NEAR) {
            near.add(new Candidate(iri, nearness + context.applyAsDouble(iri)));
          }
        });
    return near.stream()
        .sorted(Comparator.comparingDouble(Candidate::nearness).reversed())
        .limit(MOST)
        .map(candidate -> written(candidate.iri()))
        .toList();
  }

  private static boolean sameNamespace(String one, String other) {
    return one.startsWith(
        other.substring(0, other.length() - ReleaseTerms.localName(other).length()));
  }

  private static double nearness(String name, Collection<String> names) {
    return names.stream().mapToDouble(other -> Spelling.nearness(name, other)).max().orElse(0);
  }

  /** A term with a prefix of the query or one that is usual. */
  String written(String iri) {
    String own = prefixes.qnameFor(iri);
    String usual = own == null ? Prefixes.ALL.qnameFor(iri) : own;
    return usual == null ? "<" + iri + ">" : usual;
  }

  /** The first ones, each once. */
  static List<String> first(List<String> suggestions) {
    return suggestions.stream().distinct().limit(MOST).toList();
  }
}
