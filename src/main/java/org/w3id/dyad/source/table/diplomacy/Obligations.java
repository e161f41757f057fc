package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Row;

/** The column of promises that members of an alliance make. */
final class Obligations {
  static final String COLUMN = "obligations";
  static final String MEANING = "defence, offence, neutrality, non-aggression, consultation";
  private static final Map<String, IRI> WORDS =
      Map.of(
          "defence", Vocabulary.DEFENCE_OBLIGATION,
          "offence", Vocabulary.OFFENCE_OBLIGATION,
          "neutrality", Vocabulary.NEUTRALITY_OBLIGATION,
          "non-aggression", Vocabulary.NON_AGGRESSION_OBLIGATION,
          "consultation", Vocabulary.CONSULTATION_OBLIGATION);

  private Obligations() {}

  /** The promises of a row. */
  static List<IRI> of(Row row) {
    return row.list(COLUMN).stream().map(Obligations::of).toList();
  }

  private static IRI of(String word) {
    IRI obligation = WORDS.get(word);
    if (obligation == null) {
      throw new UnusableValueException(COLUMN, word, "is not one of " + MEANING);
    }
    return obligation;
  }
}
