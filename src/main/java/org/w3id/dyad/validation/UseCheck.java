package org.w3id.dyad.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.validation.QueryProblem.Severity;

/**
 * Finds properties that the things of a class never have, or that never lead to such things, by the
 * classes that the query states, and by the other properties of the same variable.
 */
final class UseCheck {
  private final AskedPatterns asked;
  private final ReleaseTerms terms;
  private final TermPlaces place;
  private final Conflicts conflicts;
  private final Map<String, QueryProblem> problems = new LinkedHashMap<>();

  UseCheck(AskedPatterns asked, ReleaseTerms terms, TermPlaces place) {
    this.asked = asked;
    this.terms = terms;
    this.place = place;
    this.conflicts = new Conflicts(asked, terms.fit());
  }

  List<QueryProblem> problems() {
    Map<AskedPattern, List<Conflict>> found = new HashMap<>();
    asked.patterns().forEach(pattern -> found.put(pattern, conflicts.of(pattern)));
    for (AskedPattern pattern : asked.patterns()) {
      List<Conflict> own = found.get(pattern);
      if (pattern.saysClass()) {
        own.forEach(conflict -> reportClass(pattern, Severity.NOTE));
        continue;
      }
      boolean isLikeliest =
          own.stream().anyMatch(conflict -> isLikelierThanOther(pattern, own, conflict, found));
      if (isLikeliest || !own.isEmpty() && isFineTurned(pattern)) {
        report(pattern, own);
      }
    }
    return new ArrayList<>(problems.values());
  }

  /**
   * Whether of two patterns that do not fit together this one is wrong: the one that fits with
   * fewer others. If it is the same for both, a property of another vocabulary is likelier wrong
   * than one of this project, whose name nobody writes by habit.
   */
  private static boolean isLikelierThanOther(
      AskedPattern pattern,
      List<Conflict> own,
      Conflict conflict,
      Map<AskedPattern, List<Conflict>> found) {
    if (conflict.with().isEmpty()) {
      return true;
    }
    AskedPattern other = conflict.with().get();
    int others = found.getOrDefault(other, List.of()).size();
    boolean isOtherLikelier = isOwn(pattern) && !isOwn(other) && !other.saysClass();
    return others < own.size() || others == own.size() && !isOtherLikelier;
  }

  private static boolean isOwn(AskedPattern pattern) {
    return pattern.property().getURI().startsWith(Iris.ONTOLOGY);
  }

  private boolean isFineTurned(AskedPattern pattern) {
    return conflicts.of(conflicts.turned(pattern), pattern).isEmpty();
  }

  private void report(AskedPattern pattern, List<Conflict> own) {
    String property = pattern.property().getURI();
    String message = own.get(0).message(place);
    problems.putIfAbsent(
        property,
        place.problem(
            severity(pattern, own), property, message, propertiesFor(pattern, own.size())));
    for (Conflict conflict : own) {
      Severity severity = conflict.mayBe() || !isOwn(pattern) ? Severity.NOTE : Severity.ERROR;
      conflict.classPattern().ifPresent(stated -> reportClass(stated, severity));
    }
  }

  /** What is optional, or of another vocabulary such as a label, may come with what is loaded. */
  private static Severity severity(AskedPattern pattern, List<Conflict> own) {
    String property = pattern.property().getURI();
    boolean isStated =
        own.stream().anyMatch(conflict -> conflict.classPattern().isPresent() && !conflict.mayBe());
    boolean isRequired =
        own.stream()
            .allMatch(
                conflict ->
                    !conflict.mayBe()
                        && conflict.with().filter(it -> it.group() == pattern.group()).isPresent());
    return (isStated || isRequired) && property.startsWith(Iris.ONTOLOGY)
        ? Severity.ERROR
        : Severity.NOTE;
  }

  /** The property from the other side, if that fits better, and those that go with the ends. */
  private List<String> propertiesFor(AskedPattern pattern, int conflictsNow) {
    String property = pattern.property().getURI();
    List<String> suggestions = new ArrayList<>();
    AskedPattern turned = conflicts.turned(pattern);
    if (conflicts.of(turned, pattern).size() < conflictsNow) {
      if (pattern.isInverse()) {
        suggestions.add(place.written(property));
      } else {
        terms.inverse(property).map(place.suggestions()::written).ifPresent(suggestions::add);
        suggestions.add("^" + place.written(property));
      }
    }
    Map<String, Set<String>> fitting = new LinkedHashMap<>();
    terms
        .properties()
        .forEach(
            (other, names) -> {
              if (!other.equals(property) && conflicts.fits(pattern, other)) {
                fitting.put(other, names);
              }
            });
    suggestions.addAll(place.suggestions().near(property, fitting, other -> 0));
    return Suggestions.first(suggestions);
  }

  /** A class with which fewer properties go than with another one. */
  private void reportClass(AskedPattern stated, Severity severity) {
    String type = stated.object().getURI();
    Collection<String> owned = conflicts.propertiesOf(stated);
    Collection<String> leading = conflicts.leadingTo(stated);
    Fit fit = conflicts.fit();
    List<String> likeliest = fit.likeliest(owned, leading);
    boolean isBetter =
        !likeliest.isEmpty()
            && fit.score(likeliest.get(0), owned, leading) > fit.score(type, owned, leading);
    if (isBetter) {
      List<String> near = likeliest.stream().map(place.suggestions()::written).toList();
      String message = place.written(type) + " does not go with what is asked of these things";
      problems.putIfAbsent(type, place.problem(severity, type, message, Suggestions.first(near)));
    }
  }
}
