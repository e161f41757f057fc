package org.w3id.dyad.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.endpoint.bounds.Allowance;
import org.w3id.dyad.endpoint.bounds.BoundedQuery;
import org.w3id.dyad.endpoint.bounds.HeapWatch;
import org.w3id.dyad.endpoint.bounds.Lanes;
import org.w3id.dyad.endpoint.bounds.Limits;
import org.w3id.dyad.endpoint.bounds.ServiceList;

/** Where those who read the data ask for it: whoever is let in gets a release and an allowance. */
final class Desk implements AutoCloseable {
  private final ServedReleases releases;
  private final Limits limits;
  private final Clients clients;
  private final Admission admission;
  private final BoundedQuery queries;
  private final Lanes lanes = Lanes.forThisMachine();
  private final HeapWatch heap = new HeapWatch();

  Desk(ServedReleases releases, Options options, Clients clients) {
    this.releases = releases;
    this.clients = clients;
    limits = options.limits();
    admission = new Admission(options.crowd());
    queries = new BoundedQuery(new ServiceList(options.services()));
  }

  ServedReleases releases() {
    return releases;
  }

  Limits limits() {
    return limits;
  }

  Admission admission() {
    return admission;
  }

  /**
   * The release that a request is about: the one that its parameter {@code release} names, or the
   * current one. Whoever asks releases it afterwards.
   */
  OpenRelease release(HttpServletRequest request) throws IOException {
    OpenRelease release = releases.acquire(request.getParameter("release"));
    AccessLog.of(request).release(release.name());
    return release;
  }

  /**
   * Lets a request read.
   *
   * @param release stays the caller's to release
   * @throws HttpProblem with status 429 if there are too many
   */
  Reading read(HttpServletRequest request, OpenRelease release) {
    return read(request, release, limits);
  }

  /** Lets a request read within limits of its own. */
  Reading read(HttpServletRequest request, OpenRelease release, Limits within) {
    Place place = admission.enter(clients.of(request));
    Allowance allowance = new Allowance(within, lanes);
    HeapWatch.Handle watch = heap.watch(allowance);
    DatasetGraph data = queries.within(release.data(), allowance);
    return new Reading(request, data, allowance, place, watch);
  }

  @Override
  public void close() {
    heap.close();
  }

  /** A read transaction with an allowance, for the thread that began it. */
  final class Reading implements AutoCloseable {
    private final HttpServletRequest request;
    private final DatasetGraph data;
    private final Allowance allowance;
    private final Place place;
    private final HeapWatch.Handle watch;

    private Reading(
        HttpServletRequest request,
        DatasetGraph data,
        Allowance allowance,
        Place place,
        HeapWatch.Handle watch) {
      this.request = request;
      this.data = data;
      this.allowance = allowance;
      this.place = place;
      this.watch = watch;
      data.begin(ReadWrite.READ);
    }

    DatasetGraph data() {
      return data;
    }

    Allowance allowance() {
      return allowance;
    }

    /** An execution within the allowance, over the graphs that the query names. */
    QueryExec prepare(Query query) {
      return queries.prepare(Scope.query(query, data), Scope.of(query, data), allowance);
    }

    @Override
    public void close() {
      AccessLog.of(request).given(allowance.rows(), allowance.bytes());
      data.end();
      watch.close();
      allowance.close();
      place.close();
    }
  }
}
