package org.w3id.dyad.question;

import java.util.function.Function;
import org.w3id.dyad.html.Messages;

/**
 * What no rows mean, in a sentence of the reader's language.
 *
 * @param messages the texts of the language
 * @param names what a state is called in it
 */
public record AbsenceWords(Messages messages, Function<Absence.NoState, String> names) {

  /** The sentence. */
  public String sentence(Absence absence) {
    String why = why(absence.ground());
    return switch (absence.meaning()) {
      case NONE -> messages.text("absence.none", why);
      case NONE_WITHIN -> messages.text("absence.none-within", why);
      case NOT_KNOWN -> messages.text("absence.not-known", why);
    };
  }

  private String why(Absence.Ground ground) {
    if (ground instanceof Absence.HasAll register) {
      return of(register);
    }
    return ground instanceof Absence.NoState state ? of(state) : of((Absence.NoSource) ground);
  }

  private String of(Absence.HasAll register) {
    String time = time(register.days());
    String all =
        time.isEmpty()
            ? messages.text("absence.has-all", register.title())
            : messages.text("absence.has-all-of", register.title(), time);
    return register.isOfAnotherTime() ? messages.text("absence.another-time", all) : all;
  }

  private String of(Absence.NoState state) {
    String times = messages.joined("list.and", state.times().stream().map(this::time));
    String counted = messages.text("absence.no-state", names.apply(state), times);
    return state.isFormer() ? counted : messages.text("absence.neighbours", counted);
  }

  private String of(Absence.NoSource none) {
    String nothing = messages.text("absence.no-source");
    String loaded =
        messages.joined(
            "list.comma", none.loaded().stream().map(title -> messages.text("list.quoted", title)));
    return loaded.isEmpty() ? nothing : messages.text("absence.loaded", nothing, loaded);
  }

  private String time(Days days) {
    if (!days.hasStart()) {
      return days.hasEnd() ? messages.text("days.until", days.last().toString()) : "";
    }
    String first = days.first().toString();
    return days.hasEnd()
        ? messages.text("days.from-to", first, days.last().toString())
        : messages.text("days.since", first);
  }
}
