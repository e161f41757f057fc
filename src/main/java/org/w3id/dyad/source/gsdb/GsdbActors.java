package org.w3id.dyad.source.gsdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.AreaCodes;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Those who impose sanctions and those whom these restrict, by the names of the Global Sanctions
 * Data Base. Several stand in a cell, divided by commas; a comma can stand in a name too.
 */
final class GsdbActors {
  private static final Set<String> SECOND_PARTS = Set.of("North", "South", "The");

  private final AreaCodes special = new AreaCodes("gsdb-actors.csv");
  private final Areas areas = new Areas();

  /** Those who impose a case, each of which must be known. */
  List<IRI> senders(Fields fields, Period period, Draft draft) {
    List<IRI> senders = new ArrayList<>();
    for (String name : names(fields, "sanctioning_state")) {
      senders.add(
          find(name, period, draft)
              .orElseThrow(
                  () ->
                      new UnusableValueException(
                          "sanctioning_state",
                          name,
                          "is no state or organization that is known in these years")));
    }
    return senders;
  }

  /** Says whom a case restricts: states and organizations, and others in words. */
  void targets(Fields fields, Period period, Facts.Thing sanction, Draft draft) {
    for (String name : names(fields, "sanctioned_state")) {
      find(name, period, draft)
          .ifPresentOrElse(
              target -> sanction.add(Vocabulary.HAS_TARGET, target),
              () -> inWords(name, sanction, draft));
    }
  }

  private static void inWords(String name, Facts.Thing sanction, Draft draft) {
    draft.remark(
        "sanctioned_state",
        name,
        "is no state or organization that is known in these years: kept as text");
    sanction.text(Vocabulary.TARGET_TEXT, name, "en");
  }

  private static List<String> names(Fields fields, String column) {
    List<String> names = new ArrayList<>();
    for (String part : fields.text(column).split(",")) {
      String name = part.strip();
      if (SECOND_PARTS.contains(name) && !names.isEmpty()) {
        int last = names.size() - 1;
        names.set(last, names.get(last) + ", " + name);
      } else {
        names.add(name);
      }
    }
    return names;
  }

  /** As the name is meant when a case begins; if there was none of that name yet, when it ends. */
  private Optional<IRI> find(String name, Period period, Draft draft) {
    if (special.latest(name).isEmpty()) {
      return areas.named(name);
    }
    int first = period.start().year();
    int last = period.end() == null ? Integer.MAX_VALUE : period.end().year();
    return special
        .find(name, first)
        .or(() -> special.find(name, last))
        .map(actor -> described(actor, draft));
  }

  /** An organization that the project's own tables do not have. */
  private static IRI described(AreaCodes.Area actor, Draft draft) {
    if (!actor.label().isEmpty() && draft.isNew(actor.iri())) {
      draft
          .about(actor.iri(), Vocabulary.INTERNATIONAL_ORGANIZATION)
          .text(RDFS.LABEL, actor.label(), "en");
    }
    return actor.iri();
  }
}
