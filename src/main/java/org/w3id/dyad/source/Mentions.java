package org.w3id.dyad.source;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.graph.Iris;
import org.w3id.dyad.graph.Vocabulary;
import org.w3id.dyad.source.input.Draft;
import org.w3id.dyad.trade.TradeFlow;

/**
 * Describes what trade flows point to, once each: products, and partners that are in no list of
 * states. There are some ten thousand at most. Call it when nothing can go wrong with the record
 * any more, for what it has said once it does not say again.
 */
final class Mentions {
  private final Set<String> said = new HashSet<>();

  /**
   * Describes a product so far as its code tells: nomenclature, heading and chapter.
   *
   * @param revision such as {@code HS2022}, empty for the total
   * @param code such as {@code 854231}
   */
  void product(String revision, String code, Draft draft) {
    if (revision.isEmpty() || !said.add(revision + "/" + code)) {
      return;
    }
    IRI scheme = Iris.id("concept-scheme", revision);
    var product = draft.about(TradeFlow.product(revision, code), Vocabulary.PRODUCT);
    product.text(SKOS.NOTATION, code).add(SKOS.IN_SCHEME, scheme);
    if (said.add(revision)) {
      draft.about(scheme, SKOS.CONCEPT_SCHEME).text(RDFS.LABEL, revision);
    }
    if (revision.startsWith("HS") && code.length() > 2) {
      product.add(Vocabulary.HAS_CHAPTER, TradeFlow.product(revision, code.substring(0, 2)));
      product(revision, code.substring(0, 2), draft);
      if (code.length() > 4) {
        product.add(Vocabulary.HAS_HEADING, TradeFlow.product(revision, code.substring(0, 4)));
        product(revision, code.substring(0, 4), draft);
      }
    }
  }

  /** Describes a partner that is no state, territory or former state of the list of states. */
  void area(AreaCodes.Area area, Draft draft) {
    if (area.label().isEmpty() || !said.add(area.reference())) {
      return;
    }
    draft
        .about(area.iri(), area.residual() ? Vocabulary.RESIDUAL_AREA : Vocabulary.AREA)
        .text(RDFS.LABEL, area.label(), "en")
        .text(DCTERMS.DESCRIPTION, area.note(), "en")
        .text(Vocabulary.M49_CODE, "0".repeat(3 - area.code().length()) + area.code());
  }
}
