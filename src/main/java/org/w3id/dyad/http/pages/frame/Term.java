package org.w3id.dyad.http.pages.frame;

/**
 * A term of the ontology, as a heading explains it.
 *
 * @param key the end of its IRI
 * @param label what it is called in the reader's language
 * @param definition what it means
 * @param language the language of the definition
 */
public record Term(String key, String label, String definition, String language) {

  /** Where it is described. */
  public String href() {
    return "/ontology#" + key;
  }
}
