package org.w3id.dyad.measure;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;

/** Of whom a data point is, by keys of states such as {@code BLR} or {@code COW-260}. */
public sealed interface Actors {

  /** What stands in the IRI of a data point: one key, or two parted by a slash. */
  String key();

  /** The subject, if the data point is of one state or goes from one to another. */
  default Optional<IRI> subject() {
    return Optional.empty();
  }

  /** To whom it goes, if it has a direction. */
  default Optional<IRI> counterpart() {
    return Optional.empty();
  }

  /** The two states without order; nothing for one state, or a state and itself. */
  default Optional<IRI> dyad() {
    return Optional.empty();
  }

  /** One state. */
  record One(String state) implements Actors {
    /** Checks that there is one. */
    public One {
      Objects.requireNonNull(state, "state");
    }

    @Override
    public String key() {
      return state;
    }

    @Override
    public Optional<IRI> subject() {
      return Optional.of(Iris.id("state", state));
    }
  }

  /**
   * From one state to another, such as deliveries; a table may have a state and itself, such as a
   * distance within it.
   */
  record Directed(String from, String to) implements Actors {
    /** Checks that there are two. */
    public Directed {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public String key() {
      return from + "/" + to;
    }

    @Override
    public Optional<IRI> subject() {
      return Optional.of(Iris.id("state", from));
    }

    @Override
    public Optional<IRI> counterpart() {
      return Optional.of(Iris.id("state", to));
    }

    @Override
    public Optional<IRI> dyad() {
      return from.equals(to)
          ? Optional.empty()
          : Optional.of(Iris.dyad(Iris.id("state", from), Iris.id("state", to)));
    }
  }

  /** Two states without order; they are kept in that of their keys. */
  record Pair(String first, String second) implements Actors {
    /**
     * Puts them in order.
     *
     * @throws IllegalArgumentException if they are one
     */
    public Pair {
      if (first.equals(second)) {
        throw new IllegalArgumentException("the pair is " + first + " and itself");
      }
      if (first.compareTo(second) > 0) {
        String other = first;
        first = second;
        second = other;
      }
    }

    @Override
    public String key() {
      return first + "/" + second;
    }

    @Override
    public Optional<IRI> dyad() {
      return Optional.of(Iris.id("dyad", first + "-" + second));
    }
  }
}
