package org.w3id.dyad.http.pages.network;

import java.util.Map;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.relation.Relation;
import org.w3id.dyad.http.pages.relation.RelationMeasure;

/**
 * Who is related to the state in the middle.
 *
 * @param thing a state or an organization
 * @param relations how, by measure
 */
record Partner(Cell thing, Map<RelationMeasure, Relation> relations) {

  /** How near it stands: by the number of measures first, then by their strength. */
  double weight() {
    return relations.size() * 100 + relations.values().stream().mapToInt(Relation::colour).sum();
  }
}
