package org.w3id.dyad.source.input;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.w3id.dyad.graph.Iris;
import org.w3id.dyad.graph.PartialDate;
import org.w3id.dyad.graph.Period;
import org.w3id.dyad.graph.Vocabulary;
import org.w3id.dyad.source.Sink;
import org.w3id.dyad.trade.TradeFlow;

/**
 * What one record says. It is kept back until the whole record is understood, so that a record is
 * used or rejected, never half: {@link #commit} or {@link #reject} ends it, and the draft serves
 * for the next record.
 */
public final class Draft {
  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();

  private record Remark(String column, String value, String reason) {}

  private final Sink sink;
  private final List<IRI> subjects = new ArrayList<>();
  private final List<IRI> predicates = new ArrayList<>();
  private final List<Value> objects = new ArrayList<>();
  private final List<TradeFlow> flows = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  /** An empty draft that ends in a sink. */
  public Draft(Sink sink) {
    this.sink = sink;
  }

  /** Says something. */
  public void statement(IRI subject, IRI predicate, Value object) {
    subjects.add(subject);
    predicates.add(predicate);
    objects.add(object);
  }

  /** Says that goods flowed. */
  public void flow(TradeFlow flow) {
    flows.add(flow);
  }

  /** Remarks on a value that is used, or left out while the rest of the record is used. */
  public void remark(String column, String value, String reason) {
    remarks.add(new Remark(column, value, reason));
  }

  /** Begins to describe a thing. */
  public Thing thing(IRI iri, IRI type) {
    return thing(iri).add(RDF.TYPE, type);
  }

  /** Goes on describing a thing whose class is said elsewhere. */
  public Thing thing(IRI iri) {
    return new Thing(iri);
  }

  /** Writes what was said and counts the record as used. */
  public void commit(String file, long line) {
    for (int i = 0; i < subjects.size(); i++) {
      sink.statement(subjects.get(i), predicates.get(i), objects.get(i));
    }
    flows.forEach(sink::flow);
    for (Remark remark : remarks) {
      sink.remark(file, line, remark.column(), remark.value(), remark.reason());
    }
    sink.mapped();
    clear();
  }

  /** Forgets what was said and counts the record as rejected. */
  public void reject(String file, long line, String column, String value, String reason) {
    sink.reject(file, line, column, value, reason);
    clear();
  }

  private void clear() {
    subjects.clear();
    predicates.clear();
    objects.clear();
    flows.clear();
    remarks.clear();
  }

  /** Collects what is said about one thing. */
  public final class Thing {
    private final IRI subject;

    private Thing(IRI subject) {
      this.subject = subject;
    }

    /** The thing that is described. */
    public IRI iri() {
      return subject;
    }

    /** Says something about it. */
    public Thing add(IRI predicate, Value object) {
      statement(subject, predicate, object);
      return this;
    }

    /** Says something about it, if there is something to say. */
    public Thing add(IRI predicate, Optional<? extends Value> object) {
      object.ifPresent(value -> add(predicate, value));
      return this;
    }

    /** Says something about it for each object. */
    public Thing addAll(IRI predicate, Iterable<? extends Value> objects) {
      objects.forEach(value -> add(predicate, value));
      return this;
    }

    /** Adds a plain text, unless it is empty. */
    public Thing text(IRI predicate, String text) {
      return text.isEmpty() ? this : add(predicate, literal(text));
    }

    /** Adds a text in a language such as {@code en}, unless it is empty. */
    public Thing text(IRI predicate, String text, String language) {
      return text.isEmpty() ? this : add(predicate, VALUES.createLiteral(text, language));
    }

    /** Adds a number as an {@code xsd:decimal}. */
    public Thing decimal(IRI predicate, BigDecimal number) {
      return add(predicate, VALUES.createLiteral(number));
    }

    /** Adds a whole number as an {@code xsd:integer}. */
    public Thing integer(IRI predicate, long number) {
      return add(predicate, VALUES.createLiteral(BigInteger.valueOf(number)));
    }

    /** Adds a date as precise as it is. */
    public Thing date(IRI predicate, PartialDate date) {
      return add(predicate, date.literal());
    }

    /** Adds the period, describes it, and gives the year in which it starts. */
    public Thing period(Period period) {
      period(Vocabulary.HAS_PERIOD, period);
      return period.start() == null ? this : integer(Vocabulary.YEAR, period.start().year());
    }

    /** Adds a period under another property, and describes it. */
    public Thing period(IRI predicate, Period period) {
      add(predicate, period.iri());
      period.describe(new Thing(period.iri())::add);
      return this;
    }

    /** Adds the parties; two parties make a dyad, which is described too. */
    public Thing parties(List<IRI> parties) {
      List<IRI> distinct = parties.stream().distinct().toList();
      addAll(Vocabulary.HAS_PARTY, distinct);
      return distinct.size() == 2 ? dyad(distinct.get(0), distinct.get(1)) : this;
    }

    /** Says which two states or organizations this concerns, and describes the pair. */
    public Thing dyad(IRI one, IRI other) {
      IRI dyad = Iris.dyad(one, other);
      add(Vocabulary.CONCERNS_DYAD, dyad);
      new Thing(dyad)
          .add(RDF.TYPE, Vocabulary.DYAD)
          .add(Vocabulary.HAS_MEMBER, one)
          .add(Vocabulary.HAS_MEMBER, other);
      return this;
    }
  }
}
