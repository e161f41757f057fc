package org.w3id.dyad.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Prefixes;

/**
 * Makes mistakes in queries that are right, as people and language models make them: the same ones
 * each time.
 */
final class SchemaMistakes {
  private static final long SEED = 20_240_822;
  private static final int SHORTEST = 5;

  private final ReleaseTerms terms;
  private final List<Question> questions;
  private final Random random = new Random(SEED);

  SchemaMistakes(ReleaseTerms terms, List<Question> questions) {
    this.terms = terms;
    this.questions = questions;
  }

  /** A kind of mistake. */
  enum Kind {
    DROPPED_LETTER,
    SWAPPED_LETTERS,
    CASE,
    NUMBER,
    NAMESPACE,
    PREFIX,
    INVERSE,
    CLASS,
    LABEL
  }

  /**
   * A query with a mistake.
   *
   * @param kind what was done
   * @param question whose query it was
   * @param right the term that was changed
   * @param wrong what stands in its place
   * @param query the query with it
   */
  record Mistake(Kind kind, Question question, String right, String wrong, String query) {

    /** Whether the right term is among the suggestions of a problem. */
    boolean isCaughtBy(List<QueryProblem> problems) {
      return problems.stream().anyMatch(problem -> problem.suggestions().contains(right));
    }

    @Override
    public String toString() {
      return "%s: %s for %s in %s".formatted(kind, wrong, right, question.name());
    }
  }

  /** So many mistakes, of each kind as many. */
  List<Mistake> make(int number) {
    List<Mistake> mistakes = new ArrayList<>();
    while (mistakes.size() < number) {
      Kind kind = Kind.values()[mistakes.size() % Kind.values().length];
      attempt(kind).ifPresent(mistakes::add);
    }
    return mistakes;
  }

  private Optional<Mistake> attempt(Kind kind) {
    Question question = questions.get(random.nextInt(questions.size()));
    List<TermWord> names = TermWords.of(question.sparql()).of(TermWord.Kind.NAME);
    TermWord word = names.get(random.nextInt(names.size()));
    Map<String, String> prefixes = question.prefixes().getNsPrefixMap();
    String iri = prefixes.getOrDefault(word.prefix(), "") + word.localName();
    if (kind == Kind.CLASS && !isBehindA(question, word)) {
      return Optional.empty();
    }
    return changed(kind, word, iri)
        .filter(wrong -> !wrong.equals(word.text()) && !isTerm(wrong, prefixes))
        .map(wrong -> new Mistake(kind, question, word.text(), wrong, put(question, word, wrong)))
        .filter(mistake -> kind != Kind.INVERSE || isQuery(mistake.query()));
  }

  /** Not everywhere where a property stands can a path stand. */
  private static boolean isQuery(String query) {
    try {
      QueryFactory.create(query, Syntax.syntaxSPARQL_11);
      return true;
    } catch (QueryParseException e) {
      return false;
    }
  }

  /** A class can be a value too, in the place of which each class is as good. */
  private static boolean isBehindA(Question question, TermWord word) {
    String line = question.sparql().split("\n", -1)[word.line() - 1];
    return line.substring(0, word.column() - 1).endsWith(" a ");
  }

  /** Another term that is there would be another question, and no mistake that can be seen. */
  private boolean isTerm(String wrong, Map<String, String> prefixes) {
    if (wrong.startsWith("^")) {
      return false;
    }
    String prefix = wrong.substring(0, wrong.indexOf(':'));
    String iri =
        prefixes.getOrDefault(prefix, Prefixes.ALL.getNsPrefixURI(prefix) + "")
            + wrong.substring(prefix.length() + 1);
    return terms.properties().containsKey(iri);
  }

  private static String put(Question question, TermWord word, String wrong) {
    String[] lines = question.sparql().split("\n", -1);
    String line = lines[word.line() - 1];
    int from = word.column() - 1;
    lines[word.line() - 1] =
        line.substring(0, from) + wrong + line.substring(from + word.text().length());
    return String.join("\n", lines);
  }

  private Optional<String> changed(Kind kind, TermWord word, String iri) {
    String prefix = word.prefix() + ":";
    String name = word.localName();
    boolean isLong = name.length() >= SHORTEST && isKnown(iri);
    boolean isProperty = terms.schema().values(iri).triples() > 0;
    boolean isClass = terms.schema().entities(iri) > 0;
    return switch (kind) {
      case DROPPED_LETTER -> isLong ? Optional.of(prefix + dropped(name)) : Optional.empty();
      case SWAPPED_LETTERS -> isLong ? Optional.of(prefix + swapped(name)) : Optional.empty();
      case CASE -> isProperty || isClass ? Optional.of(prefix + cased(name)) : Optional.empty();
      case NUMBER -> isProperty || isClass ? Optional.of(prefix + number(name)) : Optional.empty();
      case NAMESPACE ->
          isProperty || isClass ? Optional.of(otherPrefix() + ":" + name) : Optional.empty();
      case PREFIX ->
          word.prefix().length() > 3 && isKnown(iri)
              ? Optional.of(swapped(word.prefix()) + ":" + name)
              : Optional.empty();
      case INVERSE -> isProperty ? Optional.of("^" + word.text()) : Optional.empty();
      case CLASS -> isClass ? otherClass(iri) : Optional.empty();
      case LABEL -> iri.startsWith(Iris.ID + "state/") ? label(prefix, iri) : Optional.empty();
    };
  }

  private boolean isKnown(String iri) {
    return terms.classes().containsKey(iri)
        || terms.properties().containsKey(iri)
        || terms.isThere(NodeFactory.createURI(iri));
  }

  private String dropped(String name) {
    int at = 1 + random.nextInt(name.length() - 1);
    return name.substring(0, at) + name.substring(at + 1);
  }

  private String swapped(String name) {
    int at = random.nextInt(name.length() - 1);
    return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }

  private static String cased(String name) {
    char first = name.charAt(0);
    char other =
        Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
    return other + name.substring(1);
  }

  private static String number(String name) {
    if (name.endsWith("y")) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name + "s";
  }

  private String otherPrefix() {
    List<String> usual = List.of("dyad", "skos", "schema", "dcterms", "org", "foaf", "prov");
    return usual.get(random.nextInt(usual.size()));
  }

  private Optional<String> otherClass(String iri) {
    List<String> all =
        terms.schema().classes().stream()
            .filter(other -> other.startsWith(Iris.ONTOLOGY))
            .filter(other -> !terms.withWider(Set.of(other)).contains(iri))
            .filter(other -> !terms.withWider(Set.of(iri)).contains(other))
            .toList();
    String other = all.get(random.nextInt(all.size()));
    return Optional.of("dyad:" + ReleaseTerms.localName(other));
  }

  private Optional<String> label(String prefix, String iri) {
    return terms.names(NodeFactory.createURI(iri)).stream()
        .filter(name -> name.matches("[A-Za-z ]{4,}"))
        .findFirst()
        .map(name -> prefix + name.replace(" ", ""));
  }
}
