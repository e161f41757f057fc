import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.w3id.dyad.bounds.BoundedQuery;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.bounds.allowance.Lanes;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.bounds.service.ServiceList;
import org.w3id.dyad.reasoning.explain.ExplanationFunction;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/**
 * The processor time that each question of a folder takes, within one process and the limits of the
 * endpoint, of the thread that answers: what other processes do on the machine changes little of
 * it. Prints for each its name, the time of the first answer and the median of the later ones in
 * ms, and the number of rows; and the sums.
 *
 * <p>Usage: java -cp "target/dyad.jar:target/lib/*" Processor.java RELEASE FOLDER REPETITIONS
 */
public final class Processor {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final BoundedQuery QUERIES = new BoundedQuery(ServiceList.NONE);
  private static final Lanes LANES = Lanes.forThisMachine();

  private record Answer(double milliseconds, int rows) {}

  public static void main(String[] arguments) throws IOException {
    ExplanationFunction.makeKnown();
    Map<Path, List<Answer>> answers = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(Path.of(arguments[1]));
        Store store = new Release(Path.of(arguments[0])).open(CubeCompanion.inParquet())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".rq")).sorted().toList()) {
        if (!Files.readString(file).contains("SERVICE")) {
          answers.put(file, new ArrayList<>());
        }
      }
      for (int i = 0; i <= Integer.parseInt(arguments[2]); i++) {
        for (Map.Entry<Path, List<Answer>> each : answers.entrySet()) {
          each.getValue().add(answer(store, Files.readString(each.getKey())));
        }
      }
    }
    print(Path.of(arguments[1]), answers);
  }

  private static Answer answer(Store store, String text) {
    long before = THREADS.getCurrentThreadCpuTime();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Allowance allowance = new Allowance(QueryLimits.STANDARD, LANES)) {
      Query query = QueryFactory.create(text);
      DatasetGraph data = QUERIES.within(store.data(), allowance);
      Txn.executeRead(
          data,
          () -> {
            try (QueryExec execution = QUERIES.prepare(query, data, allowance)) {
              ResultSetFormatter.outputAsCSV(out, ResultSet.adapt(execution.select()));
            }
          });
    }
    double milliseconds = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    return new Answer(milliseconds, (int) out.toString().lines().count() - 1);
  }

  private static void print(Path folder, Map<Path, List<Answer>> answers) {
    double first = 0;
    double warm = 0;
    for (Map.Entry<Path, List<Answer>> each : answers.entrySet()) {
      List<Answer> all = each.getValue();
      double[] later = all.stream().skip(1).mapToDouble(Answer::milliseconds).sorted().toArray();
      double median = later.length == 0 ? 0 : later[(later.length - 1) / 2];
      first += all.get(0).milliseconds();
      warm += median;
      System.out.printf(
          "%s\t%.1f\t%.1f\t%d%n",
          folder.relativize(each.getKey()), all.get(0).milliseconds(), median, all.get(0).rows());
    }
    System.out.printf("%d questions\t%.0f\t%.0f%n", answers.size(), first, warm);
  }
}
