package org.w3id.dyad.source.api;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;

/**
 * The code book CAMEO (Conflict and Mediation Event Observations) and the sixteen types of PLOVER,
 * which succeed it: kinds of action by code, and countries by their three letters. Codes for
 * regions, such as {@code EUR}, mean no state.
 *
 * @see <a href="http://data.gdeltproject.org/documentation/CAMEO.Manual.1.1b3.pdf">CAMEO</a>
 */
public final class Cameo {
  private static final IRI CAMEO = Iris.id("concept-scheme", "cameo");
  private static final IRI PLOVER = Iris.id("concept-scheme", "plover");

  private record Action(String label, String plover) {}

  private final Map<String, Action> actions = new HashMap<>();
  private final Map<String, String> special = new HashMap<>();
  private final Areas areas = new Areas();

  /** Reads the tables of codes. */
  public Cameo() {
    ResourceTable.forEach(
        Cameo.class,
        "cameo.csv",
        row ->
            actions.put(
                row.getField("code"),
                new Action(row.getField("label_en"), row.getField("plover"))));
    ResourceTable.forEach(
        Cameo.class,
        "cameo-areas.csv",
        row -> special.put(row.getField("code"), row.getField("area")));
  }

  /** Whether there is such a kind of action. */
  public boolean has(String code) {
    return actions.containsKey(code);
  }

  /** Whether a code of a country means a region. */
  public boolean isRegion(String country) {
    return "".equals(special.get(country));
  }

  /** The state or territory of a code. */
  public Optional<IRI> area(String country) {
    String reference = special.get(country);
    if (reference == null) {
      return areas.iso3(country);
    }
    return reference.isEmpty() ? Optional.empty() : Optional.of(Iris.reference(reference));
  }

  /** The kind of action, described with its wider ones. */
  public IRI code(String code, Draft draft) {
    IRI concept = Iris.id("cameo", code);
    if (draft.isNew(concept)) {
      scheme(CAMEO, "CAMEO", draft);
      var described =
          draft
              .about(concept, SKOS.CONCEPT)
              .text(SKOS.NOTATION, code)
              .text(SKOS.PREF_LABEL, actions.get(code).label(), "en")
              .add(SKOS.IN_SCHEME, CAMEO);
      String wider = code.substring(0, code.length() - 1);
      if (has(wider)) {
        described.add(SKOS.BROADER, code(wider, draft));
      }
    }
    return concept;
  }

  /** The type of PLOVER to which a kind of action belongs, if any. */
  public Optional<IRI> plover(String code, Draft draft) {
    String type = actions.get(code).plover();
    if (type.isEmpty()) {
      return Optional.empty();
    }
    IRI concept = Iris.id("plover", type.toLowerCase(Locale.ROOT));
    if (draft.isNew(concept)) {
      scheme(PLOVER, "PLOVER", draft);
      draft
          .about(concept, SKOS.CONCEPT)
          .text(SKOS.NOTATION, type)
          .text(SKOS.PREF_LABEL, type.toLowerCase(Locale.ROOT), "en")
          .add(SKOS.IN_SCHEME, PLOVER);
    }
    return Optional.of(concept);
  }

  private static void scheme(IRI scheme, String label, Draft draft) {
    if (draft.isNew(scheme)) {
      draft.about(scheme, SKOS.CONCEPT_SCHEME).text(RDFS.LABEL, label);
    }
  }
}
