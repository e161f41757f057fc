package org.w3id.dyad.linking.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What sort of thing is described. Things of different kinds are never the same. */
public enum Kind {
  /** A human being. */
  PERSON("http://xmlns.com/foaf/0.1/Person", "https://w3id.org/dyad/ontology#Official"),
  /** A company, a ministry, an international organization. */
  ORGANIZATION(
      "http://www.w3.org/ns/org#Organization",
      "https://w3id.org/dyad/ontology#Organization",
      "https://w3id.org/dyad/ontology#Company",
      "https://w3id.org/dyad/ontology#GovernmentBody",
      "https://w3id.org/dyad/ontology#InternationalOrganization"),
  /** A state or a territory, today's or a former one. */
  STATE(
      "https://w3id.org/dyad/ontology#State",
      "https://w3id.org/dyad/ontology#Territory",
      "https://w3id.org/dyad/ontology#HistoricalState"),
  /** A town or another place that is no state. */
  PLACE("https://w3id.org/dyad/ontology#Place"),
  /** A ship. */
  VESSEL("https://w3id.org/dyad/ontology#Vessel"),
  /** Anything else, or not known: it may be the same as a thing of any kind. */
  OTHER;

  private final List<String> classes;

  Kind(String... classes) {
    this.classes = List.of(classes);
  }

  /** The IRIs of the classes whose members are of this kind; none for {@link #OTHER}. */
  public List<String> classes() {
    return classes;
  }

  /** The kind of a thing that has these classes (IRIs). */
  public static Kind of(Collection<String> types) {
    return Arrays.stream(values())
        .filter(kind -> kind.classes.stream().anyMatch(types::contains))
        .findFirst()
        .orElse(OTHER);
  }

  /** Whether a thing of this kind can be one of another kind. */
  boolean admits(Kind other) {
    return this == other || this == OTHER || other == OTHER;
  }
}
