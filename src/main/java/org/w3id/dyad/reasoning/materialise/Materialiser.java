package org.w3id.dyad.reasoning.materialise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.dyad.reasoning.rules.Axioms;
import org.w3id.dyad.reasoning.rules.Clause;
import org.w3id.dyad.reasoning.rules.Conclusion;

/**
 * Draws the conclusions of OWL 2 RL from statements that stream by. Each statement sets off the
 * clauses that it can complete (semi-naive evaluation), so that after each one all that follows is
 * known. Only statements with a property or class that some clause is about are looked at, and of
 * these only those are remembered, as numbers, that another statement can meet or that can follow:
 * some 8 to 20 bytes for a pair, a bit for a member of a class, and for each term its node.
 *
 * <p>To be used by one thread; a second one draws the conclusions. What was taken in cannot be
 * taken back.
 *
 * @see <a
 *     href="https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules">OWL
 *     2 Profiles, 4.3, tables 5 to 7</a>
 */
public final class Materialiser {
  private final Axioms axioms;
  private final TermDictionary dictionary = new TermDictionary();
  private final Symbols symbols = new Symbols();
  private final InconsistencySearch findings;
  private final Equality equality;

  /** The statements of the data on their way; who looks at what is known waits for them. */
  private final Blocks blocks = new Blocks(this::takeStated);

  /**
   * What is new and has not set off its joins yet: symbol, subject, object. The complement of the
   * symbol stands where what follows at once is known already.
   */
  private int[] pending = new int[3 * 1024];

  private int pendingCount;

  /** What takes at once what follows; null while statements are still being taken in. */
  private Consumer<Triple> listener;

  /** Begins with no data; the axioms' own individuals are taken in as stated elsewhere. */
  public Materialiser(Axioms axioms) {
    this.axioms = axioms;
    Joins joins = new Joins(symbols, dictionary);
    Map<Boolean, List<Clause>> clauses =
        axioms.clauses().stream()
            .filter(Clause::infers)
            .collect(Collectors.partitioningBy(Consequence::isAtOnce));
    clauses.get(true).forEach(this::conclusionOf);
    clauses.get(false).forEach(clause -> prepare(clause, joins));
    Consequence.prepare(clauses.get(true), symbols);
    findings = new InconsistencySearch(axioms, symbols, dictionary, joins);
    equality = new Equality(symbols, dictionary);
    // What follows from the axioms without any data.
    axioms.clauses().stream()
        .filter(clause -> clause.infers() && clause.body().isEmpty())
        .forEach(clause -> take(((Conclusion.Fact) clause.conclusion()).triple()));
  }

  /** The symbol that a clause concludes something about, whose pairs have to be remembered. */
  private Symbol conclusionOf(Clause clause) {
    Symbol symbol = symbols.of(((Conclusion.Fact) clause.conclusion()).triple());
    if (!symbol.isClass()) {
      symbol.pairs();
    }
    return symbol;
  }

  private void prepare(Clause clause, Joins joins) {
    Triple conclusion = ((Conclusion.Fact) clause.conclusion()).triple();
    Symbol symbol = conclusionOf(clause);
    for (int i = 0; i < clause.body().size(); i++) {
      Map<Node, Integer> places = Joins.places(clause);
      int subject = places.get(conclusion.getSubject());
      int object = symbol.isClass() ? subject : places.get(conclusion.getObject());
      Step last = terms -> conclude(symbol, terms[subject], terms[object]);
      symbols.of(clause.body().get(i)).addTrigger(joins.from(clause, i, places, last));
    }
  }

  /** The patterns of the statements that matter; all others need not be added. */
  public List<Triple> concerned() {
    return symbols.all().stream().map(Symbol::pattern).toList();
  }

  /**
   * Takes in a statement of the data. Another thread draws the conclusions, while the next
   * statements are taken in.
   */
  public void add(Triple statement) {
    Symbol symbol = symbols.find(statement);
    if (symbol != null) {
      int subject = dictionary.subjectNumber(statement.getSubject());
      int object = symbol.isClass() ? subject : dictionary.number(statement.getObject());
      blocks.add(symbol.place, subject, object);
    }
  }

  private void takeStated(int place, int subject, int object) {
    take(symbols.at(place), subject, object, true);
  }

  /** Takes in a statement that is not of the data, and draws all conclusions. */
  private void take(Triple statement) {
    Symbol symbol = symbols.find(statement);
    if (symbol != null) {
      int subject = dictionary.number(statement.getSubject());
      int object = symbol.isClass() ? subject : dictionary.number(statement.getObject());
      take(symbol, subject, object, false);
    }
  }

  private void take(Symbol symbol, int subject, int object, boolean isStated) {
    if (symbol.add(subject, object, isStated)) {
      follow(symbol, subject, object);
      drain();
    }
  }

  private void conclude(Symbol symbol, int subject, int object) {
    if (!TermDictionary.isLiteral(subject) && symbol.add(subject, object, false)) {
      tell(symbol, subject, object);
      if (symbol.hasTriggers() || symbol.consequences().length > 0) {
        push(symbol.place, subject, object);
      }
    }
  }

  /** Draws what follows from a pair or member that is new, by joins and at once. */
  private void follow(Symbol symbol, int subject, int object) {
    symbol.fire(subject, object);
    for (Consequence consequence : symbol.consequences()) {
      if (!consequence.needsThing() || !TermDictionary.isLiteral(object)) {
        Symbol other = consequence.symbol();
        int otherSubject = consequence.subjectIsObject() ? object : subject;
        int otherObject = consequence.objectIsObject() ? object : subject;
        if (other.add(otherSubject, otherObject, false)) {
          tell(other, otherSubject, otherObject);
          if (other.hasTriggers()) {
            push(~other.place, otherSubject, otherObject);
          }
        }
      }
    }
  }

  private void tell(Symbol symbol, int subject, int object) {
    if (listener != null && !symbol.node.isBlank()) {
      listener.accept(symbol.triple(subject, object, dictionary));
    }
  }

  private void push(int symbol, int subject, int object) {
    if (pendingCount + 3 > pending.length) {
      pending = Arrays.copyOf(pending, pending.length * 2);
    }
    pending[pendingCount] = symbol;
    pending[pendingCount + 1] = subject;
    pending[pendingCount + 2] = object;
    pendingCount += 3;
  }

  private void drain() {
    while (pendingCount > 0) {
      pendingCount -= 3;
      int symbol = pending[pendingCount];
      int subject = pending[pendingCount + 1];
      int object = pending[pendingCount + 2];
      if (symbol < 0) {
        symbols.at(~symbol).fire(subject, object);
      } else {
        follow(symbols.at(symbol), subject, object);
      }
    }
  }

  /**
   * Makes equal things alike: what is said of the one is said of the other. Only what is declared
   * the same counts, or follows from such declarations.
   *
   * @param stated finds the statements in which a thing is subject or object
   */
  public void equate(Equality.Stated stated) {
    blocks.finish();
    while (equality.spread(stated, this::take)) {
      // What was spread can make more things equal.
    }
  }

  /** Gives each statement that follows and is not stated, once; anonymous classes are left out. */
  public void inferred(Consumer<Triple> out) {
    blocks.finish();
    axioms.inferred().stream().filter(Materialiser::isNamed).forEach(out);
    symbols.forEach(
        (symbol, subject, object, isStated) -> {
          if (!isStated && !symbol.node.isBlank()) {
            out.accept(symbol.triple(subject, object, dictionary));
          }
        });
    equality.unconcerned().forEach(out);
  }

  private static boolean isNamed(Triple axiom) {
    return !axiom.getSubject().isBlank() && !axiom.getObject().isBlank();
  }

  /**
   * Takes in what was concluded elsewhere, once all statements of the data are in.
   *
   * @param out takes what is new: the conclusion, and what follows from it
   */
  public void conclude(Triple conclusion, Consumer<Triple> out) {
    blocks.finish();
    Symbol symbol = symbols.find(conclusion);
    if (symbol == null || !symbol.isRemembered()) {
      out.accept(conclusion);
    }
    if (symbol != null) {
      listener = out;
      int subject = dictionary.number(conclusion.getSubject());
      int object = symbol.isClass() ? subject : dictionary.number(conclusion.getObject());
      if (symbol.isRemembered()) {
        conclude(symbol, subject, object);
      } else {
        follow(symbol, subject, object);
      }
      drain();
      listener = null;
    }
  }

  /** What contradicts the axioms, and what follows to be the same. */
  public List<Finding> findings() {
    blocks.finish();
    return new ArrayList<>(findings.find());
  }

  /** How many terms and statements are remembered, to tell what the memory is used for. */
  public String size() {
    blocks.finish();
    long remembered = symbols.all().stream().mapToLong(Symbol::count).sum();
    return String.format("%,d terms, %,d statements", dictionary.size(), remembered);
  }
}
