package org.w3id.dyad.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/** {@code /dyad/sparql}: the SPARQL 1.1 Protocol for queries. */
final class QueryHandler extends Handler {
  private static final long serialVersionUID = 1L;

  private final transient ServedReleases releases;
  private final transient Limits limits;

  QueryHandler(ServedReleases releases, Limits limits) {
    super("GET", "HEAD", "POST");
    this.releases = releases;
    this.limits = limits;
  }

  @Override
  void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    QueryRequest asked = QueryRequest.read(request);
    Format format =
        Negotiation.choose(formats(asked.query()), asked.format(), request.getHeader("Accept"));
    response.setContentType(format.contentType());
    response.addHeader("Vary", "Accept");
    OpenRelease release = releases.acquire();
    try {
      DatasetGraph data = release.data();
      data.begin(ReadWrite.READ);
      try (QueryExec execution =
          QueryExec.dataset(Scope.of(asked.query(), data))
              .query(Scope.unscoped(asked.query()))
              .overallTimeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
              .build()) {
        write(execution, asked.query(), format, response.getOutputStream());
      } catch (QueryCancelledException e) {
        throw new HttpProblem(
            503, "the query took longer than " + limits.time().toSeconds() + " s and was stopped");
      } finally {
        data.end();
      }
    } finally {
      release.release();
    }
  }

  private static List<Format> formats(Query query) {
    if (query.isSelectType()) {
      return Format.TABLES;
    }
    return query.isAskType() ? Format.TRUTHS : Format.GRAPHS;
  }

  private static void write(QueryExec execution, Query query, Format format, OutputStream out) {
    Context context = Context.emptyContext();
    if (query.isSelectType()) {
      RowSetWriterRegistry.getFactory(format.lang())
          .create(format.lang())
          .write(out, execution.select(), context);
    } else if (query.isAskType()) {
      RowSetWriterRegistry.getFactory(format.lang())
          .create(format.lang())
          .write(out, execution.ask(), context);
    } else {
      Iterator<Triple> triples =
          query.isConstructType() ? execution.constructTriples() : execution.describeTriples();
      Graphs.write(triples, query.getPrefixMapping(), format, out);
    }
  }
}
