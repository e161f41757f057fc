package org.w3id.dyad.source.unga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.Repeats.Finding;

/**
 * How members voted in roll calls, a byte each, in whichever order the votes come: some 6,000 roll
 * calls of 200 members are little more than a megabyte.
 */
final class Ballots {

  /** What a member can do. */
  enum Choice {
    /** For the proposal. */
    YES(Vocabulary.VOTED_YES),
    /** Against it. */
    NO(Vocabulary.VOTED_NO),
    /** Neither. */
    ABSTAIN(Vocabulary.ABSTAINED);

    private final IRI iri;

    Choice(IRI iri) {
      this.iri = iri;
    }

    IRI iri() {
      return iri;
    }
  }

  /** Takes how often two members voted alike in a year. */
  @FunctionalInterface
  interface Agreements {
    /**
     * Takes one pair.
     *
     * @param one the member that comes first in the alphabet
     * @param common in how many roll calls both voted
     * @param alike in how many of these they voted alike
     */
    void accept(int year, String one, String other, int common, int alike);
  }

  private record RollCall(int year, byte[] choices) {}

  private final Map<String, Integer> members = new HashMap<>();
  private final Map<String, RollCall> rollCalls = new LinkedHashMap<>();

  /** Notes a vote. */
  Finding cast(String rollCall, int year, String member, Choice choice) {
    int index = members.computeIfAbsent(member, m -> members.size());
    RollCall ballots = rollCalls.get(rollCall);
    if (ballots == null || index >= ballots.choices().length) {
      ballots = widened(ballots, year, index);
      rollCalls.put(rollCall, ballots);
    }
    byte before = ballots.choices()[index];
    byte now = (byte) (choice.ordinal() + 1);
    if (before != 0) {
      return before == now ? Finding.SAME : Finding.DIFFERENT;
    }
    ballots.choices()[index] = now;
    return Finding.NEW;
  }

  private static RollCall widened(RollCall old, int year, int index) {
    byte[] choices = new byte[Math.max(256, 2 * index)];
    if (old != null) {
      System.arraycopy(old.choices(), 0, choices, 0, old.choices().length);
    }
    return new RollCall(year, choices);
  }

  /** Counts for each year and each pair that voted together at least once. */
  void agreements(Agreements out) {
    Map<Integer, List<byte[]>> byYear = new TreeMap<>();
    rollCalls
        .values()
        .forEach(r -> byYear.computeIfAbsent(r.year(), y -> new ArrayList<>()).add(r.choices()));
    List<String> names = members.keySet().stream().sorted().toList();
    byYear.forEach((year, ballots) -> pairs(year, ballots, names, out));
  }

  private void pairs(int year, List<byte[]> ballots, List<String> names, Agreements out) {
    for (int i = 0; i < names.size(); i++) {
      int one = members.get(names.get(i));
      for (int j = i + 1; j < names.size(); j++) {
        int other = members.get(names.get(j));
        int common = 0;
        int alike = 0;
        for (byte[] choices : ballots) {
          byte a = one < choices.length ? choices[one] : 0;
          byte b = other < choices.length ? choices[other] : 0;
          common += a != 0 && b != 0 ? 1 : 0;
          alike += a != 0 && a == b ? 1 : 0;
        }
        if (common > 0) {
          out.accept(year, names.get(i), names.get(j), common, alike);
        }
      }
    }
  }
}
