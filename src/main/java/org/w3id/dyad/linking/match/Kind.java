package org.w3id.dyad.linking.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.w3id.dyad.name.NameKind;
import org.w3id.dyad.rdf.Iris;

/** What sort of thing is described. Things of different kinds are never the same. */
public enum Kind {
  /** A human being. */
  PERSON("http://xmlns.com/foaf/0.1/Person", Iris.term("Official").stringValue()),
  /** A company, a ministry, an international organization. */
  ORGANIZATION(
      "http://www.w3.org/ns/org#Organization",
      Iris.term("Organization").stringValue(),
      Iris.term("Company").stringValue(),
      Iris.term("GovernmentBody").stringValue(),
      Iris.term("InternationalOrganization").stringValue()),
  /** A state or a territory, today's or a former one. */
  STATE(
      Iris.term("State").stringValue(),
      Iris.term("Territory").stringValue(),
      Iris.term("HistoricalState").stringValue()),
  /** A town or another place that is no state. */
  PLACE(Iris.term("Place").stringValue()),
  /** A ship. */
  VESSEL(Iris.term("Vessel").stringValue()),
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

  /** By which rules the names of such things are compared. */
  NameKind nameKind() {
    return switch (this) {
      case PERSON -> NameKind.PERSON;
      case ORGANIZATION -> NameKind.ORGANIZATION;
      case VESSEL -> NameKind.VESSEL;
      case STATE -> NameKind.STATE;
      case PLACE, OTHER -> NameKind.PLACE;
    };
  }

  /** Whether a thing of this kind can be one of another kind. */
  boolean admits(Kind other) {
    return this == other || this == OTHER || other == OTHER;
  }
}
