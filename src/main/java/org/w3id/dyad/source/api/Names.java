package org.w3id.dyad.source.api;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/**
 * Labels things that a source spells now so, now so: the first spelling is the label, any other one
 * an alternative. It keeps a bounded number of things; those beyond are labelled each time.
 */
public final class Names {
  private static final int MOST = 100_000;

  private final Map<String, String> first = new HashMap<>();

  /** Labels a thing. */
  public void label(Facts.Thing thing, String name) {
    String key = thing.iri().stringValue();
    String known = first.get(key);
    if (known == null && first.size() < MOST) {
      first.put(key, name);
    }
    thing.text(known == null || known.equals(name) ? RDFS.LABEL : SKOS.ALT_LABEL, name);
  }
}
