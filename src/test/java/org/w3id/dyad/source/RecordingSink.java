package org.w3id.dyad.source;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.api.Rejection;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.trade.TradeFlow;

/** A sink for tests: remembers all that it is given. */
public final class RecordingSink implements Sink {
  private final Model statements = new LinkedHashModel();
  private final List<TradeFlow> flows = new ArrayList<>();
  private final StringBuilder rejections = new StringBuilder();
  private final StringBuilder remarks = new StringBuilder();
  private final List<Rejection> allRejections = new ArrayList<>();
  private final List<Rejection> allRemarks = new ArrayList<>();
  private long mapped;
  private long rejected;

  @Override
  public void statement(Resource subject, IRI predicate, Value object) {
    statements.add(subject, predicate, object);
  }

  @Override
  public void flow(TradeFlow flow) {
    flows.add(flow);
  }

  @Override
  public void mapped() {
    mapped++;
  }

  @Override
  public void reject(String file, long line, String column, String value, String reason) {
    rejected++;
    allRejections.add(new Rejection("", file, line, column, value, reason));
    rejections.append(line(file, line, column, value, reason));
  }

  @Override
  public void remark(String file, long line, String column, String value, String reason) {
    allRemarks.add(new Rejection("", file, line, column, value, reason));
    remarks.append(line(file, line, column, value, reason));
  }

  private static String line(String file, long line, String column, String value, String reason) {
    return file + ":" + line + " " + column + " \"" + value + "\": " + reason + "\n";
  }

  /** The statements, those about the flows included, for Jena. */
  public Graph graph() {
    Model all = new LinkedHashModel(statements);
    flows.forEach(flow -> flow.describe((s, p, o) -> all.add(s, p, o)));
    StringWriter text = new StringWriter();
    Rio.write(all, text, RDFFormat.NTRIPLES);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text.toString(), Lang.NTRIPLES).parse(graph);
    return graph;
  }

  /** The statements. */
  public Model statements() {
    return statements;
  }

  /** The flows. */
  public List<TradeFlow> flows() {
    return flows;
  }

  /** Rows that were mapped. */
  public long mappedRows() {
    return mapped;
  }

  /** Rows that were rejected. */
  public long rejectedRows() {
    return rejected;
  }

  /** A line for each rejection. */
  public String rejections() {
    return rejections.toString();
  }

  /** A line for each remark. */
  public String remarks() {
    return remarks.toString();
  }

  /** The rejections, part by part. */
  public List<Rejection> allRejections() {
    return allRejections;
  }

  /** The remarks, part by part. */
  public List<Rejection> allRemarks() {
    return allRemarks;
  }

  /** The statements, sorted, a line each, with things named by class and key alone. */
  public String shortStatements() {
    TreeSet<String> lines = new TreeSet<>();
    statements.forEach(
        s ->
            lines.add(
                shorten(s.getSubject())
                    + " "
                    + s.getPredicate().getLocalName()
                    + " "
                    + shorten(s.getObject())
                    + "\n"));
    return String.join("", lines);
  }

  private static String shorten(Value value) {
    String text = value.stringValue();
    if (text.startsWith(Iris.ID)) {
      return text.substring(Iris.ID.length());
    }
    return value instanceof IRI iri ? iri.getLocalName() : text;
  }
}
