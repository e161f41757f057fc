package org.w3id.dyad.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.dyad.catalogue.Catalogue;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.release.Download;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.search.LabelIndexWriter;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/** Publishes small releases as a build would. */
public final class TestReleases {
  static final String NAMESPACE = "http://example.org/";

  private final DatasetGraph data;

  private TestReleases(DatasetGraph data) {
    this.data = data;
  }

  /** Publishes a release with the quads of a TriG text. */
  public static Release publish(Releases releases, String trig) {
    return publish(releases, out -> RDFParser.fromString(trig, Lang.TRIG).parse(out.data));
  }

  /** Publishes a release with the quads of a TriG text and a catalogue with the questions. */
  static Release publishDescribed(Releases releases, String trig, Questions questions) {
    return publish(
        releases,
        out -> {
          RDFParser.fromString(trig, Lang.TRIG).parse(out.data);
          Node name = NodeFactory.createURI(Iris.BASE + "graph/" + Catalogue.NAME);
          GraphUtil.addInto(out.data.getGraph(name), Catalogue.of(out.data, questions));
        });
  }

  /** Publishes a release with what is added. */
  static Release publish(Releases releases, Consumer<TestReleases> content) {
    try (Releases.Draft draft = releases.begin()) {
      Path tdb2 = Files.createDirectories(draft.release().tdb2());
      DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(tdb2));
      Txn.executeWrite(data, () -> content.accept(new TestReleases(data)));
      LabelIndexWriter.write(data, draft.release().text());
      TDBInternal.expel(data);
      try (Store store = draft.release().open(CubeCompanion.inParquet())) {
        Download.write(draft.release(), store);
        Download.writeLinks(draft.release(), store);
      }
      draft.release().writeManifest(Map.of("fingerprint", "x"));
      return draft.publish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(String graph, String subject, String property, String object) {
    add(graph, subject, property, NodeFactory.createURI(object));
  }

  void addText(String graph, String subject, String property, String text) {
    add(graph, subject, property, NodeFactory.createLiteralString(text));
  }

  private void add(String graph, String subject, String property, Node object) {
    data.add(
        NodeFactory.createURI(Iris.BASE + "graph/" + graph),
        NodeFactory.createURI(subject),
        NodeFactory.createURI(NAMESPACE + property),
        object);
  }
}
