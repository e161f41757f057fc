package org.w3id.dyad.question;

import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.dyad.html.Messages;

/**
 * What it means that a question has no answer.
 *
 * @param meaning whether there is none, or none is known
 * @param ground why that can be said
 */
public record Absence(Meaning meaning, Ground ground) {

  /** What can be concluded from no rows. */
  public enum Meaning {
    /** There is none: a register that has all has none. */
    NONE,
    /** There is none within a stretch of time; of the rest nothing is known. */
    NONE_WITHIN,
    /** Nothing can be concluded: what there may be need not be in the graph. */
    NOT_KNOWN
  }

  /** Why that can be said. */
  public sealed interface Ground {}

  /**
   * A source has all.
   *
   * @param title of the document that says so
   * @param days the time of which it has all
   * @param isOfAnotherTime whether that is another time than the one asked for
   */
  public record HasAll(String title, Days days, boolean isOfAnotherTime) implements Ground {}

  /**
   * A state was none at the time that is asked for.
   *
   * @param state the state
   * @param label its name in English
   * @param times when it is counted as one
   * @param isFormer whether it is none today
   */
  public record NoState(Node state, String label, List<Days> times, boolean isFormer)
      implements Ground {}

  /**
   * No source has all.
   *
   * @param loaded the data sets that a user loaded, of which nothing says how complete they are
   */
  public record NoSource(List<String> loaded) implements Ground {}

  /** The same in an English sentence, with who has all. */
  public String sentence() {
    return new AbsenceWords(Messages.of(List.of("en")), NoState::label).sentence(this);
  }
}
