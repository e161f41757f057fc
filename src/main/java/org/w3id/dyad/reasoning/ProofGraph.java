package org.w3id.dyad.reasoning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Reasons in PROV-O: each statement is an {@code rdf:Statement} that {@code prov:wasGeneratedBy}
 * the application of a rule, which {@code prov:used} its premises. Equal statements have equal
 * names.
 */
public final class ProofGraph {
  private static final String BASE = "https://w3id.org/dyad/";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final Node INFERENCE = NodeFactory.createURI(BASE + "ontology#Inference");
  private static final Node APPLIES = NodeFactory.createURI(BASE + "ontology#appliesRule");
  private static final Node RULE = NodeFactory.createURI(BASE + "ontology#InferenceRule");

  private final Consumer<Triple> out;
  private final Set<Node> described = new HashSet<>();

  /** Writes triples, none of them twice for one writer. */
  public ProofGraph(Consumer<Triple> out) {
    this.out = out;
  }

  /** Writes a proof with the documents and graphs that it rests on. */
  public void write(Proof proof, Explainer explainer) {
    Evidence evidence = new Evidence(explainer.graph());
    proof.reasons().values().forEach(this::write);
    Set<Triple> stated = new HashSet<>();
    proof.reasons().values().forEach(reason -> stated.addAll(reason.premises()));
    stated.add(proof.goal());
    stated.removeAll(proof.reasons().keySet());
    for (Triple statement : stated) {
      Node fact = fact(statement);
      explainer.statedIn(statement).forEach(graph -> add(fact, prov("wasQuotedFrom"), graph));
      evidence
          .documents(statement)
          .forEach(document -> add(fact, prov("hadPrimarySource"), document));
    }
  }

  /** Writes one reason. */
  public void write(Reason reason) {
    Node conclusion = fact(reason.conclusion());
    Node inference = NodeFactory.createURI(BASE + "id/inference/" + key(conclusion));
    add(conclusion, prov("wasGeneratedBy"), inference);
    add(inference, RDF.Nodes.type, INFERENCE);
    add(inference, APPLIES, rule(reason));
    for (Triple premise : reason.premises()) {
      Node used = fact(premise);
      add(inference, prov("used"), used);
      add(conclusion, prov("wasDerivedFrom"), used);
    }
  }

  private Node rule(Reason reason) {
    Node rule = NodeFactory.createURI(BASE + "id/inference-rule/" + reason.rule());
    if (described.add(rule)) {
      add(rule, RDF.Nodes.type, RULE);
      add(rule, RDFS.Nodes.label, NodeFactory.createLiteralLang(reason.rule(), "en"));
      if (!reason.meaning().isEmpty()) {
        String absence =
            reason.absence().isEmpty() ? "" : " None of this may be: " + reason.absence() + ".";
        add(
            rule,
            RDFS.Nodes.comment,
            NodeFactory.createLiteralLang(reason.meaning() + absence, "en"));
      }
    }
    return rule;
  }

  /** The statement as a thing. */
  Node fact(Triple statement) {
    Node fact = NodeFactory.createURI(BASE + "id/fact/" + hash(statement));
    if (described.add(fact)) {
      add(fact, RDF.Nodes.type, RDF.Nodes.Statement);
      add(fact, RDF.Nodes.subject, statement.getSubject());
      add(fact, RDF.Nodes.predicate, statement.getPredicate());
      add(fact, RDF.Nodes.object, statement.getObject());
    }
    return fact;
  }

  private void add(Node subject, Node predicate, Node object) {
    out.accept(Triple.create(subject, predicate, object));
  }

  private static Node prov(String name) {
    return NodeFactory.createURI(PROV + name);
  }

  private static String key(Node fact) {
    return fact.getURI().substring(fact.getURI().lastIndexOf('/') + 1);
  }

  private static String hash(Triple statement) {
    String text =
        NodeFmtLib.strNT(statement.getSubject())
            + " "
            + NodeFmtLib.strNT(statement.getPredicate())
            + " "
            + NodeFmtLib.strNT(statement.getObject());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
