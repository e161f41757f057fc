package org.w3id.dyad.source.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;

/**
 * What one row of a published file says, kept back until the whole row is read: a row is either
 * used or rejected, never half. One collector serves all rows of a file, one after the other.
 */
public final class Facts {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private record Fact(Resource subject, IRI predicate, Value object) {}

  /**
   * Says what the figures of a data set are called, once for each load.
   *
   * @param key the key of the data set, such as {@code comtrade}
   * @param label its name in English
   */
  public static void describeDataSet(String key, String label, Sink sink) {
    Facts facts = new Facts();
    facts.about(Iris.id("dataset", key), Vocabulary.DATA_SET).text(RDFS.LABEL, label, "en");
    facts.writeUncounted(sink);
  }

  /** How many things are kept as described; beyond that some are described again. */
  private static final int MOST_TOLD = 50_000;

  private final List<Fact> facts = new ArrayList<>();
  private final Set<IRI> told = new HashSet<>();
  private final List<IRI> telling = new ArrayList<>();

  /** Begins to describe a thing. */
  public Thing about(IRI iri) {
    return new Thing(iri);
  }

  /** Begins to describe a thing of a class. */
  public Thing about(IRI iri, IRI type) {
    return new Thing(iri).add(RDF.TYPE, type);
  }

  /** Whether a thing that many rows share was described in an earlier row. */
  public boolean isTold(IRI thing) {
    return told.contains(thing);
  }

  /**
   * Whether nothing was said yet about a thing that many rows share, such as a period or a product;
   * who asks then describes it. A thing that was described in a row which was dropped is new again.
   */
  public boolean isNew(IRI thing) {
    if (told.contains(thing) || telling.contains(thing)) {
      return false;
    }
    telling.add(thing);
    return true;
  }

  /** Drops what was collected, because the row is rejected. */
  public void drop() {
    facts.clear();
    telling.clear();
  }

  /** Writes what was collected, counts the row as mapped, and begins anew. */
  public void write(Sink sink) {
    writeUncounted(sink);
    sink.mapped();
  }

  /** Writes what was collected and begins anew; the caller counts the row. */
  public void writeUncounted(Sink sink) {
    for (Fact fact : facts) {
      sink.statement(fact.subject, fact.predicate, fact.object);
    }
    facts.clear();
    if (told.size() > MOST_TOLD) {
      told.clear();
    }
    told.addAll(telling);
    telling.clear();
  }

  /**
   * Collects the statements about one thing. Empty and blank texts say nothing and are left out.
   */
  public final class Thing {
    private final IRI subject;

    private Thing(IRI subject) {
      this.subject = subject;
    }

    /** The thing that is described. */
    public IRI iri() {
      return subject;
    }

    /** Adds a statement. */
    public Thing add(IRI predicate, Value object) {
      facts.add(new Fact(subject, predicate, object));
      return this;
    }

    /** Adds a statement if there is something to say. */
    public Thing add(IRI predicate, Optional<? extends Value> object) {
      object.ifPresent(value -> add(predicate, value));
      return this;
    }

    /** Adds a statement for each object. */
    public Thing addAll(IRI predicate, Iterable<? extends Value> objects) {
      objects.forEach(value -> add(predicate, value));
      return this;
    }

    /** Adds a plain text without the blanks around it. */
    public Thing text(IRI predicate, String text) {
      return text.isBlank() ? this : add(predicate, VALUES.createLiteral(text.strip()));
    }

    /** Adds a text in a language such as {@code en}. */
    public Thing text(IRI predicate, String text, String language) {
      return text.isBlank() ? this : add(predicate, VALUES.createLiteral(text.strip(), language));
    }

    /**
     * Adds the address of a page as {@code xsd:anyURI}. Any text is one by <a
     * href="https://www.w3.org/TR/xmlschema11-2/#anyURI">XSD 1.1</a>, so a misspelt one stays.
     */
    public Thing page(IRI predicate, String address) {
      return address.isBlank()
          ? this
          : add(predicate, VALUES.createLiteral(address.strip(), XSD.ANYURI));
    }

    /** Adds an {@code xsd:decimal}. */
    public Thing number(IRI predicate, BigDecimal number) {
      return add(predicate, VALUES.createLiteral(new BigDecimal(plain(number))));
    }

    /** Adds an {@code xsd:integer}. */
    public Thing whole(IRI predicate, long number) {
      return add(predicate, VALUES.createLiteral(BigInteger.valueOf(number)));
    }

    /** Adds an {@code xsd:boolean}. */
    public Thing flag(IRI predicate, boolean flag) {
      return add(predicate, VALUES.createLiteral(flag));
    }

    /** Adds a date as precise as it is. */
    public Thing date(IRI predicate, PartialDate date) {
      return add(predicate, date.literal());
    }

    /** Names the record of the publisher that says this. */
    public Thing record(String id) {
      return text(DCTERMS.IDENTIFIER, id);
    }

    /** Adds the period in which this lasts, describes it, and gives the year of its start. */
    public Thing period(Period period) {
      period(Vocabulary.HAS_PERIOD, period);
      return period.start() == null ? this : whole(Vocabulary.YEAR, period.start().year());
    }

    /** Adds a period under another property, and describes it. */
    public Thing period(IRI predicate, Period period) {
      IRI iri = period.iri();
      if (isNew(iri)) {
        period.describe(new Thing(iri)::add);
      }
      return add(predicate, iri);
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
      if (isNew(dyad)) {
        new Thing(dyad)
            .add(RDF.TYPE, Vocabulary.DYAD)
            .add(Vocabulary.HAS_MEMBER, one)
            .add(Vocabulary.HAS_MEMBER, other);
      }
      return add(Vocabulary.CONCERNS_DYAD, dyad);
    }
  }

  /** One way of writing for equal numbers: 1, 1.0 and 1E0 are the same literal. */
  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
