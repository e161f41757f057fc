package org.w3id.dyad.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * Compares engines over one small world: {@link AlgebraEvaluator}, Jena's reference engine, and the
 * pipeline of the endpoint over all as triples and over triples beside a cube.
 */
final class Differential {
  private static final String REFERENCES = "references";
  private static final long STEPS = 30_000;

  /** How many texts are tried to make one smaller. */
  private static final int TRIES = 4_000;

  private final Engine definitions;
  private final Engine reference;
  private final Map<String, Engine> subjects = new LinkedHashMap<>();
  private final Tally tally;

  Differential(SmallWorld world, Tally tally) {
    this.tally = tally;
    definitions = Engines.definitions(world.plain(), STEPS);
    reference = Engines.reference(world.plain());
    subjects.put("triples", Engines.endpoint(world.triples()));
    subjects.put("flows", Engines.endpoint(world.virtual()));
  }

  /** The query of a text; null if it is none. */
  static Query parsed(String text) {
    try {
      Query query = QueryFactory.create(Prefixes.TEXT + text, Syntax.syntaxSPARQL_11);
      return query.isDescribeType() ? things(query) : query;
    } catch (QueryException e) {
      return null;
    }
  }

  /** What a DESCRIBE describes. */
  private static Query things(Query describe) {
    Query select = describe.cloneQuery();
    select.setQuerySelectType();
    select.resetResultVars();
    return select;
  }

  /** In what an engine differs for a query, shrunk, the triples first; null if in nothing. */
  Finding finding(String text) {
    Query query = parsed(text);
    if (query == null) {
      tally.unparsed();
      return null;
    }
    Expectation expected = expected(query);
    if (!expected.isKnown()) {
      tally.costly();
      return null;
    }
    tally.compared(expected.defined().hasContent(), !expected.dispute().isEmpty());
    for (Map.Entry<String, Engine> subject : subjects.entrySet()) {
      Outcome actual = tally.time(subject.getKey(), () -> subject.getValue().answer(query));
      if (actual instanceof Outcome.Stopped) {
        tally.slow(text);
      }
      if (!expected.difference(actual).isEmpty()) {
        return shrunk(subject.getKey(), text);
      }
    }
    return null;
  }

  private Expectation expected(Query query) {
    Outcome defined = tally.time("definitions", () -> definitions.answer(query));
    Outcome answered =
        defined instanceof Outcome.Stopped
            ? defined
            : tally.time("reference", () -> reference.answer(query));
    return new Expectation(query, defined, answered);
  }

  /** In what the engines differ for a query; empty if in nothing. */
  String difference(String text) {
    for (String name : subjects.keySet()) {
      String difference = difference(name, text);
      if (!difference.isEmpty()) {
        return name + ": " + difference;
      }
    }
    return "";
  }

  private Finding shrunk(String name, String text) {
    Determinate determinate = new Determinate(Shrinker.spaced(text));
    Shrinker shrinker =
        new Shrinker(
            smaller -> determinate.test(smaller) && !difference(name, smaller).isEmpty(), TRIES);
    String smallest = shrinker.shrunk(text);
    return new Finding(name, smallest, difference(name, smallest));
  }

  private String difference(String name, String text) {
    Query query = parsed(text);
    if (query == null) {
      return "";
    }
    Expectation expected = expected(query);
    if (!expected.isKnown()) {
      return "";
    }
    return name.equals(REFERENCES)
        ? expected.dispute()
        : expected.difference(subjects.get(name).answer(query));
  }

  /** In what the two references differ for a query, shrunk; null if in nothing. */
  Finding dispute(String text) {
    return difference(REFERENCES, text).isEmpty() ? null : shrunk(REFERENCES, text);
  }
}
