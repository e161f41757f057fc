package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.question.Absence.Meaning;

/** What no rows mean is a sentence of each language. */
final class AbsenceWordsTest {
  private static final Days SINCE = new Days(LocalDate.of(2001, 6, 15), Days.ALL.last());
  private static final Days WITHIN = new Days(LocalDate.of(1992, 1, 1), LocalDate.of(2014, 12, 31));

  private static Absence absence(String name) {
    return switch (name) {
      case "all" -> new Absence(Meaning.NONE, new Absence.HasAll("List", Days.ALL, false));
      case "within" -> new Absence(Meaning.NONE_WITHIN, new Absence.HasAll("List", WITHIN, false));
      case "other" -> new Absence(Meaning.NOT_KNOWN, new Absence.HasAll("List", SINCE, true));
      case "former" -> new Absence(Meaning.NONE, state(true, WITHIN));
      case "today" -> new Absence(Meaning.NOT_KNOWN, state(false, WITHIN, SINCE));
      default -> new Absence(Meaning.NOT_KNOWN, new Absence.NoSource(List.of("A", "B")));
    };
  }

  private static Absence.NoState state(boolean isFormer, Days... times) {
    return new Absence.NoState(
        NodeFactory.createURI("http://example.org/x"), "X", List.of(times), isFormer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|all|No: “List” has all.",
        "en|within|None there: “List” has all, 1992-01-01 to 2014-12-31; beyond that, not known here.",
        "en|other|Not known here: “List” has all, since 2001-06-15, of another time.",
        "en|former|No: X is counted as a state 1992-01-01 to 2014-12-31 only.",
        "en|today|Not known here: X is counted as a state 1992-01-01 to 2014-12-31 and since 2001-06-15 only; ask of its predecessor or successor.",
        "en|loaded|Not known here: no source in the graph has all of this; nothing says how complete the loaded data are: “A”, “B”.",
        "ru|all|Нет: в «List» есть всё.",
        "ru|today|Здесь не известно: X: считается государством только с 1992-01-01 по 2014-12-31 и с 2001-06-15; спросите о предшественнике или преемнике.",
        "zh|within|其中没有：“List”收录全部，1992-01-01 至 2014-12-31；此外此处不知。",
        "zh|loaded|此处不知：图谱中没有来源收录其全部；没有说明已载入数据的完整程度：“A”，“B”。",
        "be|other|Тут не вядома: у «List» ёсць усё, з 2001-06-15, але за іншы час.",
        "be|former|Не: X: лічыцца дзяржавай толькі з 1992-01-01 па 2014-12-31.",
      })
  void itIsSaidInEachLanguage(String language, String name, String sentence) {
    Messages messages = Messages.of(List.of(language));
    assertEquals(
        sentence, new AbsenceWords(messages, Absence.NoState::label).sentence(absence(name)));
  }
}
