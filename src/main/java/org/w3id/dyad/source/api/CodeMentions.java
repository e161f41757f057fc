package org.w3id.dyad.source.api;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.trade.ProductCode;

/** Describes what trade flows point to: products, and partners that are in no list of states. */
public final class CodeMentions {

  private CodeMentions() {}

  /**
   * Describes a product so far as its code tells: nomenclature, heading and chapter.
   *
   * @param revision such as {@code HS2022}, empty for the total
   * @param code such as {@code 854231}
   */
  public static void product(String revision, String code, Draft draft) {
    IRI iri = new ProductCode(revision, code).iri();
    if (revision.isEmpty() || !draft.isNew(iri)) {
      return;
    }
    var product = draft.about(iri, Vocabulary.PRODUCT).text(SKOS.NOTATION, code);
    product.add(SKOS.IN_SCHEME, scheme(revision, draft));
    if (revision.startsWith("HS") && code.length() > 2) {
      String chapter = code.substring(0, 2);
      product.add(Vocabulary.HAS_CHAPTER, new ProductCode(revision, chapter).iri());
      product(revision, chapter, draft);
      if (code.length() > 4) {
        String heading = code.substring(0, 4);
        product.add(Vocabulary.HAS_HEADING, new ProductCode(revision, heading).iri());
        product(revision, heading, draft);
      }
    }
  }

  /** The nomenclature. */
  public static IRI scheme(String revision, Draft draft) {
    IRI scheme = Iris.id("concept-scheme", revision);
    if (draft.isNew(scheme)) {
      draft.about(scheme, SKOS.CONCEPT_SCHEME).text(RDFS.LABEL, revision);
    }
    return scheme;
  }

  /** Describes a partner that is no state, territory or former state of the list of states. */
  public static void area(AreaCodes.Area area, Draft draft) {
    if (area.label().isEmpty() || !draft.isNew(area.iri())) {
      return;
    }
    draft
        .about(area.iri(), area.residual() ? Vocabulary.RESIDUAL_AREA : Vocabulary.AREA)
        .text(RDFS.LABEL, area.label(), "en")
        .text(DCTERMS.DESCRIPTION, area.note(), "en")
        .text(Vocabulary.M49_CODE, "0".repeat(3 - area.code().length()) + area.code());
  }
}
