package org.w3id.dyad.http.pages.relation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;

/**
 * How two of several states stand to each other by a measure in a year.
 *
 * @param one one of the two
 * @param relation how it stands to the other
 */
public record Bond(Cell one, Relation relation) {
  private static final Comparator<Bond> STRENGTH =
      Comparator.comparing((Bond bond) -> -bond.relation().colour())
          .thenComparing(bond -> -bond.relation().value())
          .thenComparing(bond -> bond.one().text())
          .thenComparing(bond -> bond.relation().partner().text());

  /**
   * Reads the bonds of states from the answer to the question of a measure, the strongest first:
   * those of one source and viewpoint, each two states once.
   *
   * @param codes the codes of the states
   */
  static List<Bond> of(RelationMeasure measure, PageAnswer answer, Set<String> codes) {
    int state = TablePart.column(answer.table(), "state");
    int partner = TablePart.column(answer.table(), "partner");
    List<List<Cell>> rows =
        answer.table().rows().stream()
            .filter(row -> isOf(codes, row.get(state)) && isOf(codes, row.get(partner)))
            .toList();
    SeriesReader reader = new SeriesReader(measure);
    return TablePart.of(answer.table().with(rows), measure.series()).stream()
        .findFirst()
        .map(part -> strongest(part, reader))
        .orElse(List.of());
  }

  private static boolean isOf(Set<String> codes, Cell cell) {
    return cell.href() != null && codes.contains(ThingKeys.last(cell.href()));
  }

  private static List<Bond> strongest(TablePart part, SeriesReader reader) {
    Map<Set<String>, Bond> bonds = new HashMap<>();
    for (List<Cell> row : part.whole().rows()) {
      Bond bond = new Bond(part.cell(row, "state"), reader.relation(part, row));
      bonds.merge(bond.states(), bond, (a, b) -> STRENGTH.compare(a, b) <= 0 ? a : b);
    }
    return bonds.values().stream().sorted(STRENGTH).toList();
  }

  private Set<String> states() {
    return Set.of(ThingKeys.last(one.href()), relation.code());
  }
}
