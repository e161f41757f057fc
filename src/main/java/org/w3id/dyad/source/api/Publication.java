package org.w3id.dyad.source.api;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;

/**
 * A published data set as the document that its records are cited from: each relation names it as
 * its source, and the record in it that says so.
 */
public final class Publication {
  private static final IRI URL = iri("https://schema.org/url");

  private final Source.Description description;
  private final IRI document;

  /** The document that a description is of. */
  public Publication(Source.Description description) {
    this.description = description;
    this.document = Iris.id("document", description.id());
  }

  /** The document. */
  public IRI document() {
    return document;
  }

  /** Says what the document is; once for each load. */
  public void describe(Sink sink) {
    Facts facts = new Facts();
    facts
        .about(document, Vocabulary.DOCUMENT)
        .text(DCTERMS.TITLE, description.title())
        .text(RDFS.LABEL, description.title())
        .text(DCTERMS.PUBLISHER, description.publisher())
        .page(URL, description.address());
    facts.writeUncounted(sink);
  }

  /**
   * Begins to describe what a record says, and names its source.
   *
   * @param iri the relation, event or figure
   * @param type its class
   * @param record the publisher's key of the record, or its place in the file
   */
  public Facts.Thing statement(Draft draft, IRI iri, IRI type, String record) {
    return draft.about(iri, type).add(PROV.HAD_PRIMARY_SOURCE, document).record(record);
  }

  /**
   * Says which kind of statement the data set has, of which years, and how much of it; once for
   * each load, with the first record of a file that has such statements.
   *
   * @param kind the class of the statements
   * @param years from the first to the last one
   * @param completeness such as {@code dyad:FullRegister}
   */
  public void cover(Draft draft, IRI kind, Period years, IRI completeness) {
    cover(draft, kind, Optional.of(years), completeness);
  }

  /** The same of a data set that does not say of which time it is. */
  public void cover(Draft draft, IRI kind, IRI completeness) {
    cover(draft, kind, Optional.empty(), completeness);
  }

  private void cover(Draft draft, IRI kind, Optional<Period> years, IRI completeness) {
    IRI coverage = Iris.id("coverage", description.id() + "-" + Iris.key(kind.getLocalName()));
    if (draft.isNew(coverage)) {
      Facts.Thing covered =
          draft
              .about(coverage, Vocabulary.COVERAGE)
              .add(PROV.HAD_PRIMARY_SOURCE, document)
              .add(Vocabulary.COVERS_KIND, kind)
              .add(Vocabulary.HAS_COMPLETENESS, completeness);
      years.ifPresent(covered::period);
    }
  }
}
