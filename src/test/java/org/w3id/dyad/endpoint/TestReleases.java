package org.w3id.dyad.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.dyad.graph.Release;
import org.w3id.dyad.graph.Releases;

/** Publishes small releases as a build would. */
final class TestReleases {
  private TestReleases() {}

  /** Publishes a release with the quads of a TriG text. */
  static Release publish(Releases releases, String trig) {
    try (Releases.Draft draft = releases.begin()) {
      Path tdb2 = Files.createDirectories(draft.release().tdb2());
      DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(tdb2));
      Txn.executeWrite(data, () -> RDFParser.fromString(trig, Lang.TRIG).parse(data));
      TDBInternal.expel(data);
      Files.writeString(draft.release().manifest(), "{\"fingerprint\":\"x\"}");
      return draft.publish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
