package org.w3id.dyad.source.format;

import java.util.Optional;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.row.DecimalSign;

/** A source whose statements cite it as one document, which is described before its records. */
public abstract class CitedSource extends TabularSource {
  /** The document; a description may not depend on what a constructor sets. */
  protected final Publication publication = new Publication(description());

  /** For the sources. */
  protected CitedSource() {}

  /** For a source whose numbers have the decimal sign that the user tells, if any. */
  protected CitedSource(Optional<DecimalSign> told) {
    super(told);
  }

  @Override
  protected void begin(Sink sink) {
    publication.describe(sink);
  }
}
