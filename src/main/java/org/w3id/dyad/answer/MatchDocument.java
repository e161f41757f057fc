package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.w3id.dyad.linking.match.Candidate;
import org.w3id.dyad.linking.match.Candidates;
import org.w3id.dyad.linking.match.DescriptionBuilder;
import org.w3id.dyad.linking.match.EntityDescription;
import org.w3id.dyad.linking.match.Feature;
import org.w3id.dyad.linking.match.Kind;
import org.w3id.dyad.linking.match.Scorer;
import org.w3id.dyad.rdf.PartialDate;

/** The things of a release that may be one that is described, in JSON. */
public final class MatchDocument {
  private MatchDocument() {}

  /**
   * A description of a thing by what is given; what is empty is not known.
   *
   * @param kind such as {@code person}
   * @param names what it is called
   * @param state the code of its state
   * @param date when it was born or founded
   * @throws IllegalArgumentException if kind or date is none; says what would be right
   */
  public static EntityDescription described(
      String kind, List<String> names, String state, String date) {
    DescriptionBuilder description =
        new DescriptionBuilder("", kind(kind)).names(names.toArray(String[]::new));
    if (!state.isEmpty()) {
      description.state(state.toUpperCase(Locale.ROOT));
    }
    if (!date.isEmpty()) {
      description.date(PartialDate.parse(date));
    }
    return description.build();
  }

  private static Kind kind(String text) {
    if (text.isEmpty()) {
      return Kind.OTHER;
    }
    List<String> words =
        Arrays.stream(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    if (!words.contains(text)) {
      throw new IllegalArgumentException("kind is one of " + String.join(", ", words));
    }
    return Kind.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The likeliest things, with what speaks for and against each. */
  public static ObjectNode of(ReleaseView view, EntityDescription asked, int limit) {
    List<Candidate> found =
        new Candidates(view.data().getUnionGraph(), view.labels()).of(asked, limit);
    ObjectNode document = Json.object().put("release", view.release());
    document.put("ruleSet", Scorer.RULE_SET);
    ArrayNode matches = document.putArray("matches");
    found.forEach(candidate -> matches.add(json(candidate)));
    found.forEach(candidate -> view.counter().run());
    ObjectNode coverage = document.putObject("coverage");
    coverage.put("status", found.isEmpty() ? "not known" : "answered");
    if (found.isEmpty()) {
      coverage.put("sentence", "Nothing in the graph is called so, or alike.");
    }
    return document;
  }

  private static ObjectNode json(Candidate candidate) {
    ObjectNode match = Json.object().put("iri", candidate.description().id());
    match.set(
        "names",
        Json.texts(
            candidate.description().names().stream().map(name -> name.text()).distinct().toList()));
    match.put("score", candidate.match().score());
    match.put("outcome", candidate.match().outcome().name().toLowerCase(Locale.ROOT));
    ArrayNode features = match.putArray("features");
    for (Feature feature : candidate.match().features()) {
      features
          .addObject()
          .put("name", feature.name())
          .put("score", feature.score())
          .put("weight", feature.weight())
          .put("explanation", feature.explanation());
    }
    return match;
  }
}
