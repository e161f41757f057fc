package org.w3id.dyad.http.pages.relation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.http.pages.frame.AnswerTable;
import org.w3id.dyad.http.pages.frame.AnswerTable.Cell;

/**
 * Figures of one source and viewpoint. Those of two series are never added up.
 *
 * @param key its name in addresses
 * @param names its source and side in words, none if there is only one
 * @param source whose figures they are, an empty text if that is not told
 * @param table its rows
 * @param relations the strongest of each partner
 */
public record Series(
    String key, List<String> names, Cell source, AnswerTable table, List<Relation> relations) {

  /** The relations with states, by the code of the state. */
  public Map<String, Relation> byState() {
    Map<String, Relation> states = new LinkedHashMap<>();
    relations.stream()
        .filter(relation -> !relation.code().isEmpty())
        .forEach(relation -> states.put(relation.code(), relation));
    return states;
  }
}
