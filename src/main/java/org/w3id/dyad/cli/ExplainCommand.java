package org.w3id.dyad.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.TermText;
import org.w3id.dyad.reasoning.explain.Explainer;
import org.w3id.dyad.reasoning.explain.Proof;
import org.w3id.dyad.reasoning.explain.ProofGraph;
import org.w3id.dyad.reasoning.explain.ProofText;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.trade.virtual.CubeCompanion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why a statement is in the graph: rules, premises, and who says what they rest on. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Say why a statement is in the graph: rules, premises, documents.",
    footer = {
      "%nA thing is <class>/<key> as in state/BLR, a prefixed name as in dyad:inTier, or a full address;",
      "a stands for rdf:type, and literals are written as in Turtle.",
      "%nExample: dyad explain state/BLR a dyad:AllWeatherPartner"
    })
public final class ExplainCommand implements Callable<Integer> {
  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create()
          .setNsPrefixes(PrefixMapping.Extended)
          .setNsPrefix("dyad", Iris.ONTOLOGY)
          .setNsPrefix("foaf", "http://xmlns.com/foaf/0.1/")
          .setNsPrefix("org", "http://www.w3.org/ns/org#")
          .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
          .setNsPrefix("schema", "https://schema.org/")
          .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
          .setNsPrefix("cito", "http://purl.org/spar/cito/")
          .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");

  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "such as state/BLR")
  private String subject;

  @Parameters(index = "1", paramLabel = "PREDICATE", description = "such as dyad:isPartyTo")
  private String predicate;

  @Parameters(index = "2", paramLabel = "OBJECT", description = "such as dyad:AllWeatherPartner")
  private String object;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: text); turtle is PROV-O")
  private Format format;

  /** How an explanation is written. */
  enum Format {
    text,
    turtle
  }

  @Override
  public Integer call() throws IOException {
    Triple goal = Triple.create(node(subject), node(predicate), node(object));
    try (Store store = CurrentRelease.of(baseDir).open(CubeCompanion.inParquet())) {
      store.data().begin(ReadWrite.READ);
      try {
        return explain(goal, new Explainer(store.data()));
      } finally {
        store.data().end();
      }
    }
  }

  private int explain(Triple goal, Explainer explainer) {
    Optional<Proof> proof = explainer.explain(goal);
    if (proof.isEmpty()) {
      System.out.println("It is not in the graph: no source states it and no rule concludes it.");
      return ExitCode.PROBLEMS_FOUND;
    }
    if (format == Format.turtle) {
      Graph graph = GraphFactory.createDefaultGraph();
      graph.getPrefixMapping().setNsPrefixes(PREFIXES);
      new ProofGraph(graph::add).write(proof.get(), explainer);
      RDFDataMgr.write(System.out, graph, Lang.TURTLE);
    } else {
      PrefixMapping names = PrefixMapping.Factory.create().setNsPrefixes(PREFIXES);
      System.out.print(ProofText.tell(proof.get(), explainer, names).replace("<" + Iris.ID, "<"));
    }
    return ExitCode.OK;
  }

  private Node node(String text) {
    try {
      return TermText.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
