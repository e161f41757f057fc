package org.w3id.dyad.reasoning.explain;

import static java.util.stream.Collectors.joining;

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
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.reasoning.materialise.Finding;
import org.w3id.dyad.reasoning.query.QueryRule;
import org.w3id.dyad.reasoning.query.Reason;

/**
 * Reasons in PROV-O: each statement is an {@code rdf:Statement} that {@code prov:wasGeneratedBy}
 * the application of a rule, which {@code prov:used} its premises. Equal statements have equal
 * names.
 */
public final class ProofGraph {
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final Node INFERENCE = Nodes.term("Inference");
  private static final Node APPLIES = Nodes.term("appliesRule");
  private static final Node FOCUS = Nodes.term("hasFocus");
  private static final Node RULE = Nodes.term("InferenceRule");

  private final Consumer<Triple> out;
  private final Set<Node> described = new HashSet<>();

  /** Writes triples, none of them twice for one writer. */
  public ProofGraph(Consumer<Triple> out) {
    this.out = out;
  }

  /** Writes a proof with the documents and graphs that it rests on. */
  public void write(Proof proof, Explainer explainer) {
    ProofSources evidence = new ProofSources(explainer.graph());
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
    Node inference = Nodes.id("inference", key(conclusion));
    add(conclusion, prov("wasGeneratedBy"), inference);
    add(inference, RDF.Nodes.type, INFERENCE);
    add(inference, APPLIES, rule(reason.rule(), reason.meaning(), reason.absence()));
    for (Triple premise : reason.premises()) {
      Node used = fact(premise);
      add(inference, prov("used"), used);
    }
  }

  /** Writes what a rule found wrong, with the statements that it rests on. */
  public void write(Finding finding) {
    Node found = Nodes.id("finding", finding.rule() + "-" + key(finding));
    String type = finding.isContradiction() ? "Contradiction" : "PossibleIdentity";
    add(found, RDF.Nodes.type, Nodes.term(type));
    add(found, APPLIES, rule(finding.rule(), "", ""));
    add(found, FOCUS, finding.focus());
    if (finding.other() != null) {
      add(found, FOCUS, finding.other());
    }
    finding.premises().forEach(premise -> add(found, prov("wasDerivedFrom"), fact(premise)));
  }

  private String key(Finding finding) {
    return finding.premises().stream().map(this::fact).map(ProofGraph::key).collect(joining("-"));
  }

  /** Describes a query rule, with its text. */
  public void write(QueryRule rule) {
    rule(rule.name(), rule.meaning(), rule.absence());
    Rulebook.write(rule, out);
  }

  private Node rule(String name, String meaning, String absence) {
    Node rule = Nodes.id("inference-rule", name);
    if (described.add(rule)) {
      add(rule, RDF.Nodes.type, RULE);
      add(rule, RDFS.Nodes.label, NodeFactory.createLiteralLang(name, "en"));
      if (!meaning.isEmpty()) {
        String absent = absence.isEmpty() ? "" : " None of this may be: " + absence + ".";
        add(rule, RDFS.Nodes.comment, NodeFactory.createLiteralLang(meaning + absent, "en"));
      }
    }
    return rule;
  }

  /** The statement as a thing. */
  Node fact(Triple statement) {
    Node fact = Nodes.id("fact", hash(statement));
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
