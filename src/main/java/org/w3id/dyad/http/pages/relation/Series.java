package org.w3id.dyad.http.pages.relation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.http.pages.answer.AnswerTable;

/**
 * Relations by the figures of one source and viewpoint.
 *
 * @param part the figures
 * @param relations the strongest of each partner
 */
public record Series(TablePart part, List<Relation> relations) {

  /** Its name in addresses. */
  public String key() {
    return part.key();
  }

  /** Its rows. */
  public AnswerTable table() {
    return part.table();
  }

  /** The relations with states, by the code of the state. */
  public Map<String, Relation> byState() {
    Map<String, Relation> states = new LinkedHashMap<>();
    relations.stream()
        .filter(relation -> !relation.code().isEmpty())
        .forEach(relation -> states.put(relation.code(), relation));
    return states;
  }
}
