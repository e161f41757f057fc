package org.w3id.dyad.claim;

/** What holding a claim against a source comes to; the names are those of the ontology. */
public enum Verdict {
  /** The source gives what was claimed, within the tolerance. */
  SUPPORTED("Supported", "supported"),
  /** The source comes near, or supports a part; or some sources support and others contradict. */
  PARTLY("PartlySupported", "partly"),
  /** The source gives something else. */
  CONTRADICTED("Contradicted", "contradicted"),
  /** The source does not tell; the reason is given. */
  NOT_DECIDABLE("NotDecidable", "not decidable");

  private final String term;
  private final String word;

  Verdict(String term, String word) {
    this.term = term;
    this.word = word;
  }

  /** The local name of the individual in the ontology. */
  public String term() {
    return term;
  }

  /** The verdict in a word or two. */
  public String word() {
    return word;
  }

  /** The verdict of that local name. */
  public static Verdict ofTerm(String term) {
    for (Verdict verdict : values()) {
      if (verdict.term.equals(term)) {
        return verdict;
      }
    }
    throw new IllegalArgumentException(term + " is no verdict");
  }
}
