package org.w3id.dyad.qa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Iris;

/**
 * A baseline without a language model: takes the shipped question whose words a question shares
 * most, rare words counting for more, and sets its parameters by the names and years in the
 * question. Where it shares too few words, it says that the data cannot answer.
 */
public final class KeywordRouter implements QuestionAnswering {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
  private static final double LEAST = 0.15;

  private final List<Question> questions;
  private final Map<String, Node> names;
  private final Map<Question, Set<String>> words = new HashMap<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  /**
   * Prepares the shipped questions.
   *
   * @param questions the shipped questions
   * @param names the things that can be named, by their names in lower case
   */
  public KeywordRouter(Questions questions, Map<String, Node> names) {
    // The others ask endpoints elsewhere, which the scorer does not.
    this.questions = questions.all().stream().filter(it -> it.services().isEmpty()).toList();
    this.names = names;
    for (Question question : this.questions) {
      Set<String> own = words(question.summary() + " " + String.join(" ", question.tags()));
      words.put(question, own);
      own.forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group().replaceAll("(?<=\\w{3})s$", ""));
    }
    return words;
  }

  @Override
  public Optional<String> query(QaQuestion question, String language) {
    String text = question.wordings().get(language);
    Set<String> asked = words(text);
    return questions.stream()
        .max(Comparator.comparingDouble((Question it) -> overlap(asked, words.get(it))))
        .filter(best -> overlap(asked, words.get(best)) >= LEAST)
        .map(best -> filled(best, text));
  }

  private double overlap(Set<String> asked, Set<String> known) {
    Set<String> all = new HashSet<>(asked);
    all.addAll(known);
    Set<String> shared = new HashSet<>(asked);
    shared.retainAll(known);
    return weight(shared) / weight(all);
  }

  private double weight(Set<String> some) {
    return some.stream()
        .mapToDouble(
            word -> Math.log(1 + (double) questions.size() / frequency.getOrDefault(word, 1)))
        .sum();
  }

  private String filled(Question best, String text) {
    List<String> things = things(text);
    List<String> years = new ArrayList<>();
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      years.add(year.group());
    }
    Map<String, List<String>> values = new HashMap<>();
    for (Parameter parameter : best.parameters()) {
      next(parameter, things, years)
          .ifPresent(value -> values.put(parameter.name(), List.of(value)));
    }
    try {
      Query query = best.with(values);
      return query.toString();
    } catch (IllegalArgumentException e) {
      return best.sparql();
    }
  }

  private static Optional<String> next(
      Parameter parameter, List<String> things, List<String> years) {
    String example = parameter.defaultTexts().get(0);
    if (example.matches("\\d{4}(-\\d\\d-\\d\\d)?") && !years.isEmpty()) {
      String year = years.remove(0);
      return Optional.of(example.length() == 4 ? year : year + example.substring(4));
    }
    String folder = example.contains("/") ? example.substring(0, example.indexOf('/') + 1) : "/";
    return things.stream()
        .filter(thing -> thing.startsWith(folder))
        .findFirst()
        .map(
            thing -> {
              things.remove(thing);
              return thing;
            });
  }

  /** The things that are named, in the order of the question, longer names before shorter ones. */
  private List<String> things(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Map<Integer, String> found = new HashMap<>();
    names.keySet().stream()
        .filter(lower::contains)
        .sorted(Comparator.comparingInt(String::length))
        .forEach(name -> found.put(lower.indexOf(name), name));
    List<String> things = new ArrayList<>();
    found.keySet().stream()
        .sorted()
        .map(place -> names.get(found.get(place)).getURI().substring(Iris.ID.length()))
        .filter(thing -> !things.contains(thing))
        .forEach(things::add);
    return things;
  }
}
