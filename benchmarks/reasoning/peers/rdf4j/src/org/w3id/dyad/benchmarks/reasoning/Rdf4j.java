package org.w3id.dyad.benchmarks.reasoning;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.inferencer.fc.SchemaCachingRDFSInferencer;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** RDF4J's inferencer of RDFS over its store in memory: one transaction, then all statements. */
public final class Rdf4j implements Contestant {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final SailRepository repository =
      new SailRepository(new SchemaCachingRDFSInferencer(new MemoryStore()));

  @Override
  public long reason(Graph ontology, List<Triple> data) {
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.begin(IsolationLevels.NONE);
      ontology.find().forEach(triple -> add(triple, connection));
      data.forEach(triple -> add(triple, connection));
      connection.commit();
      return connection.getStatements(null, null, null, true).stream().count();
    }
  }

  private static void add(Triple triple, RepositoryConnection connection) {
    connection.add(iri(triple.getSubject()), iri(triple.getPredicate()), iri(triple.getObject()));
  }

  private static IRI iri(Node node) {
    return VALUES.createIRI(node.getURI());
  }

  @Override
  public void each(Taker out) {
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.getStatements(null, null, null, true).stream()
          .filter(s -> s.getObject().isIRI())
          .forEach(
              s ->
                  out.take(
                      s.getSubject().stringValue(),
                      s.getPredicate().stringValue(),
                      s.getObject().stringValue()));
    }
  }
}
