package org.w3id.dyad.linking.link;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.w3id.dyad.linking.match.Feature;
import org.w3id.dyad.linking.match.Outcome;
import org.w3id.dyad.linking.match.Scorer;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;

/** Writes links as statements: which two things, and who or what says so. */
public final class LinkGraph {
  /** The last part of the name of its graph. */
  public static final String NAME = "links";

  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final int DIGITS = 3;

  private final Out out;

  /** Where statements go. */
  @FunctionalInterface
  public interface Out {
    /** Takes a statement. */
    void statement(Resource subject, IRI predicate, Value object);
  }

  /** Writes to what takes statements. */
  public LinkGraph(Out out) {
    this.out = out;
  }

  /** Writes those that are sure, in the order in which they come. */
  public void write(List<Link> links) {
    links.stream().filter(link -> link.match().outcome() == Outcome.SAME).forEach(this::write);
  }

  private void write(Link link) {
    IRI one = VALUES.createIRI(link.one());
    IRI other = VALUES.createIRI(link.other());
    IRI iri = Iris.pair("identity-link", one, other);
    out.statement(iri, RDF.TYPE, Vocabulary.IDENTITY_LINK);
    out.statement(iri, Vocabulary.LINKS_THING, one);
    out.statement(iri, Vocabulary.LINKS_THING, other);
    if (link.isDecided()) {
      out.statement(iri, PROV.WAS_DERIVED_FROM, VALUES.createIRI(link.decision()));
    } else {
      out.statement(iri, Vocabulary.RULE_SET, VALUES.createLiteral(Scorer.RULE_SET));
      out.statement(iri, Vocabulary.MATCH_SCORE, VALUES.createLiteral(score(link)));
      link.match().features().stream()
          .map(LinkGraph::text)
          .forEach(
              text -> out.statement(iri, Vocabulary.MATCH_FEATURE, VALUES.createLiteral(text)));
    }
    out.statement(one, Vocabulary.IS_SAME_THING_AS, other);
    out.statement(other, Vocabulary.IS_SAME_THING_AS, one);
  }

  private static BigDecimal score(Link link) {
    return BigDecimal.valueOf(link.match().score()).setScale(DIGITS, RoundingMode.DOWN);
  }

  private static String text(Feature feature) {
    return String.format(
        Locale.ROOT,
        "%s %.2f of weight %.2f: %s",
        feature.name(),
        feature.score(),
        feature.weight(),
        feature.explanation());
  }
}
