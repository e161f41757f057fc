import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/**
 * Plain Fuseki over a TDB2 folder, on loopback at {@code /dyad}, with the union of the named graphs
 * as the default graph and nothing else set. (Its own command wants a logging library that Dyad has
 * not.)
 *
 * <p>Usage: java -cp "target/lib/*" Fuseki.java FOLDER PORT
 */
public final class Fuseki {
  public static void main(String[] arguments) {
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(arguments[0]));
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiServer.create()
        .port(Integer.parseInt(arguments[1]))
        .loopback(true)
        .add("/dyad", data)
        .build()
        .start()
        .join();
  }
}
