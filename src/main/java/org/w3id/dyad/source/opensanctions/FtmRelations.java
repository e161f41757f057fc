package org.w3id.dyad.source.opensanctions;

import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Publication;

/**
 * Entities as relations: who holds an office, who is sanctioned by whom, and the ties between
 * people and organizations. A relation of which an end is missing stays a record only.
 */
final class FtmRelations {
  private final FtmModel model;
  private final Publication publication;

  FtmRelations(FtmModel model, Publication publication) {
    this.model = model;
    this.publication = publication;
  }

  /**
   * Describes an entity if it is a relation.
   *
   * @return whether it is one
   */
  boolean write(FtmEntity entity, Draft draft) {
    switch (entity.schema()) {
      case "Occupancy" -> tenure(entity, draft);
      case "Sanction" -> sanction(entity, draft);
      default -> {
        Optional<FtmModel.Link> link = model.link(entity.schema());
        link.ifPresent(ends -> link(entity, ends, draft));
        return link.isPresent();
      }
    }
    return true;
  }

  private Facts.Thing relation(FtmEntity entity, String type, IRI cls, Draft draft) {
    Facts.Thing relation =
        publication
            .statement(draft, Iris.id(type, "opensanctions-" + entity.id()), cls, entity.id())
            .add(Vocabulary.HAS_RECORD, FtmRecords.record(entity.id()));
    period(entity, draft).ifPresent(relation::period);
    return relation;
  }

  private static void recordOnly(FtmEntity entity, String missing, Draft draft) {
    draft.remark(
        missing, entity.id(), "is missing, so that this " + entity.schema() + " is a record only");
  }

  /** From start to end; what has a date only is of that day, and a listing lasts from it on. */
  private static Optional<Period> period(FtmEntity entity, Draft draft) {
    Optional<PartialDate> start =
        FtmThings.first(FtmThings.dates(entity, "startDate"))
            .or(() -> FtmThings.first(FtmThings.dates(entity, "listingDate")));
    Optional<PartialDate> end = FtmThings.first(FtmThings.dates(entity, "endDate"));
    if (start.isEmpty() && end.isEmpty()) {
      return FtmThings.first(FtmThings.dates(entity, "date")).map(Period::at);
    }
    try {
      return Optional.of(new Period(start.orElse(null), end.orElse(null)));
    } catch (IllegalArgumentException e) {
      draft.remark("endDate", entity.first("endDate"), e.getMessage() + ": no period is given");
      return Optional.empty();
    }
  }

  private void tenure(FtmEntity entity, Draft draft) {
    String holder = entity.first("holder");
    String post = entity.first("post");
    if (holder.isEmpty() || post.isEmpty()) {
      recordOnly(entity, holder.isEmpty() ? "holder" : "post", draft);
      return;
    }
    draft.about(FtmThings.thing(holder), Vocabulary.OFFICIAL);
    draft.about(FtmThings.post(post), Vocabulary.POST);
    relation(entity, "tenure", Vocabulary.TENURE, draft)
        .add(Vocabulary.HAS_OFFICE_HOLDER, FtmThings.thing(holder))
        .add(Vocabulary.HAS_POST, FtmThings.post(post))
        .text(SKOS.NOTE, status(entity), "en");
  }

  private static String status(FtmEntity entity) {
    String status = entity.first("status");
    return status.isEmpty() ? "" : "Status: " + status;
  }

  private void sanction(FtmEntity entity, Draft draft) {
    List<String> targets = entity.get("entity");
    String authority = authority(entity);
    if (targets.isEmpty() || Iris.key(authority).isEmpty()) {
      recordOnly(entity, targets.isEmpty() ? "entity" : "authority", draft);
      return;
    }
    IRI imposer = Iris.id("organization", "opensanctions-" + Iris.key(authority));
    draft.about(imposer, Vocabulary.ORGANIZATION).text(RDFS.LABEL, authority);
    Facts.Thing sanction =
        relation(entity, "sanction", Vocabulary.SANCTION, draft)
            .text(RDFS.LABEL, authority + ": " + entity.label())
            .add(Vocabulary.IMPOSED_BY, imposer);
    for (String country : entity.get("country")) {
      sanction.add(Vocabulary.IMPOSED_BY, model.country(country));
    }
    for (String target : targets) {
      draft.about(FtmThings.thing(target), OWL.THING);
      sanction.add(Vocabulary.HAS_TARGET, FtmThings.thing(target));
    }
    entity.get("program").forEach(text -> sanction.text(Vocabulary.PROGRAMME, text));
    entity.get("reason").forEach(text -> sanction.text(Vocabulary.STATED_REASON, text, "en"));
  }

  private static String authority(FtmEntity entity) {
    String authority = entity.first("authority");
    return authority.isEmpty() ? entity.first("publisher") : authority;
  }

  private void link(FtmEntity entity, FtmModel.Link ends, Draft draft) {
    List<String> from = entity.get(ends.from());
    List<String> to = entity.get(ends.to());
    if (from.isEmpty() || to.isEmpty()) {
      recordOnly(entity, from.isEmpty() ? ends.from() : ends.to(), draft);
      return;
    }
    Facts.Thing link =
        relation(entity, "registered-link", Vocabulary.REGISTERED_LINK, draft)
            .text(Vocabulary.LINK_KIND, entity.schema());
    ends(from, Vocabulary.LINKS_FROM, link, draft);
    ends(to, Vocabulary.LINKS_TO, link, draft);
    for (String property : List.of("role", "relationship")) {
      entity.get(property).forEach(text -> link.text(Vocabulary.ROLE, text));
    }
  }

  private static void ends(List<String> ids, IRI property, Facts.Thing link, Draft draft) {
    for (String id : ids) {
      draft.about(FtmThings.thing(id), OWL.THING);
      link.add(property, FtmThings.thing(id));
    }
  }
}
