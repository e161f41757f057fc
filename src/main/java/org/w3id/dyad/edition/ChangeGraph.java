package org.w3id.dyad.edition;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.io.OutputStream;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.base.CoreDatatype.XSD;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;

/** Writes what changed between two editions as N-Triples, which {@code load rdf} takes. */
public final class ChangeGraph {
  private static final IRI ABOUT = iri("https://schema.org/about");

  private final String source;
  private final String before;
  private final String after;
  private final RDFWriter out;

  /**
   * A graph of changes.
   *
   * @param source the last part of the name of the data set's graph
   * @param before name of the older edition
   * @param after name of the newer one
   */
  public ChangeGraph(String source, String before, String after, OutputStream out) {
    this.source = source;
    this.before = before;
    this.after = after;
    this.out = new NTriplesWriter(out);
    this.out.startRDF();
  }

  /** Writes a change. */
  public void add(EditionChange change) {
    IRI type =
        switch (change.kind()) {
          case ADDED -> Vocabulary.ADDITION;
          case DROPPED -> Vocabulary.REMOVAL;
          case ALTERED -> Vocabulary.ALTERATION;
        };
    IRI subject = begin(type, change.thing(), change.measure());
    if (!change.measure().isEmpty()) {
      say(subject, Vocabulary.CHANGED_MEASURE, literal(change.measure(), XSD.ANYURI));
    }
    values(subject, Vocabulary.VALUE_BEFORE, change.before());
    values(subject, Vocabulary.VALUE_AFTER, change.after());
    change.states().forEach(state -> say(subject, ABOUT, Iris.id("state", state)));
  }

  /** Writes that a verdict changed. */
  public void add(VerdictChange change) {
    IRI subject = begin(Vocabulary.VERDICT_CHANGE, change.claim(), "");
    say(subject, Vocabulary.VALUE_BEFORE, literal(change.before()));
    say(subject, Vocabulary.VALUE_AFTER, literal(change.after()));
  }

  /** Ends it; the stream stays open. */
  public void end() {
    out.endRDF();
  }

  private IRI begin(IRI type, String thing, String measure) {
    String key = String.join("/", source, before, after, local(thing), local(measure));
    IRI subject = Iris.id("edition-change", key);
    say(subject, RDF.TYPE, type);
    say(subject, DCTERMS.IS_PART_OF, Iris.graph(source));
    say(subject, Vocabulary.CHANGED_RECORD, literal(thing, XSD.ANYURI));
    say(subject, Vocabulary.EDITION_BEFORE, literal(before));
    say(subject, Vocabulary.EDITION_AFTER, literal(after));
    return subject;
  }

  private void values(IRI subject, IRI property, List<String> values) {
    if (!values.isEmpty()) {
      say(
          subject,
          property,
          literal(String.join("; ", values.stream().map(ChangeGraph::shown).toList())));
    }
  }

  private void say(IRI subject, IRI property, Value value) {
    out.handleStatement(Statements.statement(subject, property, value, null));
  }

  /** The text of a literal or the address of a thing, for people. */
  public static String shown(String value) {
    return NTriplesUtil.parseValue(value, SimpleValueFactory.getInstance()).stringValue();
  }

  private static String local(String iri) {
    return iri.startsWith(Iris.ID) ? iri.substring(Iris.ID.length()) : iri;
  }
}
