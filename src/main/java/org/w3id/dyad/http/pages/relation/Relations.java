package org.w3id.dyad.http.pages.relation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.Answers;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;

/** Asks how a state stands to the others. */
public final class Relations {
  /** More rows than the graph can have of a state and a year, for each of many sources. */
  private static final int MOST = 100_000;

  private final Answers answers;
  private final String state;

  /**
   * Asks about a state.
   *
   * @param state how questions name it, such as {@code state/BLR}
   */
  public Relations(Answers answers, String state) {
    this.answers = answers;
    this.state = state;
  }

  /**
   * A ranking of levels.
   *
   * @param key its key
   * @param name its name
   */
  public record Ranking(String key, String name) {}

  /** The rankings that place partners of the state, first the one that places most. */
  public List<Ranking> rankings() {
    PageAnswer answer =
        answers.ask(
            "partnership/rankings-that-place-the-partners-of-a-state",
            Map.of("state", List.of(state)));
    return answer.table().rows().stream()
        .map(row -> row.get(0))
        .map(scheme -> new Ranking(ThingKeys.last(scheme.href()), scheme.text()))
        .toList();
  }

  /** The years of which there is something, each with the number of partners. */
  public NavigableMap<Integer, Integer> years(RelationMeasure measure) {
    NavigableMap<Integer, Integer> years = new TreeMap<>();
    for (List<Cell> row :
        answers.ask(measure.years(), Map.of("state", List.of(state)), MOST).table().rows()) {
      years.put(Integer.valueOf(row.get(0).value()), Integer.valueOf(row.get(1).value()));
    }
    return years;
  }

  /** What a measure gives of a year. */
  public RelationAnswer ask(RelationMeasure measure, int year, String ranking) {
    PageAnswer answer = ask(measure, year, ranking, List.of(state));
    return new RelationAnswer(answer, new SeriesReader(measure).all(answer.table()));
  }

  /**
   * What a measure gives of a year among several states.
   *
   * @param codes the codes of the states, two at least
   */
  public Bonds among(RelationMeasure measure, int year, String ranking, Set<String> codes) {
    List<String> states = codes.stream().sorted().map(code -> "state/" + code).toList();
    PageAnswer answer = ask(measure, year, ranking, states);
    return new Bonds(answer, Bond.of(measure, answer, codes));
  }

  /**
   * How several states stand to each other.
   *
   * @param answer the answer to the question
   * @param bonds the bonds, the strongest first
   */
  public record Bonds(PageAnswer answer, List<Bond> bonds) {}

  private PageAnswer ask(RelationMeasure measure, int year, String ranking, List<String> states) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("state", states);
    if (measure == RelationMeasure.LEVEL) {
      values.put("scheme", List.of("ranking-scheme/" + ranking));
    }
    values.put("year", List.of(String.valueOf(year)));
    return answers.ask(measure.question(), values, MOST);
  }
}
