package org.w3id.dyad.sparql.index;

/** The tuples of an index, with the numbers that their terms have among more terms. */
final class Renumbered implements Tuples {
  private final SortedTuples tuples;
  private final Renumbering numbers;
  private long at = -1;

  Renumbered(SortedTuples tuples, Renumbering numbers) {
    this.tuples = tuples;
    this.numbers = numbers;
  }

  @Override
  public boolean next() {
    return ++at < tuples.size();
  }

  @Override
  public long first() {
    return numbers.ofHalf(tuples.first(at));
  }

  @Override
  public long second() {
    return numbers.ofHalf(tuples.second(at));
  }
}
