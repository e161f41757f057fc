package org.w3id.dyad.http.service;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.bounds.BoundedQuery;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.bounds.allowance.HeapWatch;
import org.w3id.dyad.bounds.allowance.Lanes;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.bounds.allowance.StoppedException.Reason;
import org.w3id.dyad.bounds.service.ServiceList;
import org.w3id.dyad.certificate.SigningKey;
import org.w3id.dyad.http.admission.AccessLog;
import org.w3id.dyad.http.admission.Accounts;
import org.w3id.dyad.http.admission.Admission;
import org.w3id.dyad.http.admission.Clients;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.question.Scope;

/** Lets requests read: gives each a release and an allowance, or refuses it. */
public final class QueryService implements AutoCloseable {
  private final ServedReleases releases;
  private final QueryLimits limits;
  private final Clients clients;
  private final Accounts accounts = new Accounts();
  private final Admission admission;
  private final BoundedQuery queries;
  private final List<String> origins;
  private final Optional<SigningKey> signingKey;
  private final KeptPages pages = new KeptPages();
  private final Lanes lanes = Lanes.forThisMachine();
  private final HeapWatch heap = new HeapWatch();
  private final Set<Allowance> running = ConcurrentHashMap.newKeySet();

  /** Answers within the limits of the options. */
  public QueryService(ServedReleases releases, Options options, Clients clients) {
    this.releases = releases;
    this.clients = clients;
    limits = options.limits();
    admission = new Admission(options.admissionLimits());
    origins = options.origins();
    signingKey = options.signingKey();
    queries = new BoundedQuery(new ServiceList(options.services()));
  }

  /** The releases that are served. */
  public ServedReleases releases() {
    return releases;
  }

  /** Web sites whose pages may call tools. */
  public List<String> origins() {
    return origins;
  }

  /** The key by which certificates are signed, if there is one. */
  public Optional<SigningKey> signingKey() {
    return signingKey;
  }

  /** The pages that are kept. */
  KeptPages pages() {
    return pages;
  }

  /** What a query may use. */
  public QueryLimits limits() {
    return limits;
  }

  /** Counts the requests that run and wait. */
  public Admission admission() {
    return admission;
  }

  /**
   * The release that a request is about: the one that its parameter {@code release} names, or the
   * current one. The caller releases it afterwards.
   */
  public OpenRelease release(HttpServletRequest request) throws IOException {
    return release(request, request.getParameter("release"));
  }

  /** The release of a name, or the current one. The caller releases it afterwards. */
  public OpenRelease release(HttpServletRequest request, String name) throws IOException {
    OpenRelease release = releases.acquire(name);
    AccessLog.of(request).release(release.name());
    return release;
  }

  /**
   * Lets a request read.
   *
   * @param release stays the caller's to release
   * @throws HttpProblem with status 429 if there are too many
   */
  public Reading read(HttpServletRequest request, OpenRelease release) {
    return read(request, release, limits);
  }

  /** Lets a request read within limits of its own. */
  public Reading read(HttpServletRequest request, OpenRelease release, QueryLimits within) {
    return read(clients.of(request), AccessLog.of(request), release, within);
  }

  /** The release of a name, or the current one, for a client that does not come by HTTP. */
  public OpenRelease release(String name) throws IOException {
    return releases.acquire(name);
  }

  /** Lets a client read that does not come by HTTP, within the same limits. */
  public Reading read(String client, OpenRelease release) {
    return read(client, new AccessLog.Entry(), release, limits);
  }

  private Reading read(
      String client, AccessLog.Entry log, OpenRelease release, QueryLimits within) {
    Admission.Visit place = admission.enter(client);
    Allowance allowance = new Allowance(within, lanes, accounts.of(client));
    running.add(allowance);
    HeapWatch.Handle watch = heap.watch(allowance);
    DatasetGraph data = queries.within(release.data(), allowance);
    return new Reading(log, data, allowance, place, watch);
  }

  @Override
  public void close() {
    heap.close();
  }

  /** Ends all queries that run. */
  public void stop() {
    running.forEach(allowance -> allowance.stop(Reason.ENDED, "the server stops"));
  }

  /** A read transaction with an allowance, for the thread that began it. */
  public final class Reading implements AutoCloseable {
    private final AccessLog.Entry log;
    private final DatasetGraph data;
    private final Allowance allowance;
    private final Admission.Visit place;
    private final HeapWatch.Handle watch;
    private boolean isOpen = true;

    private Reading(
        AccessLog.Entry log,
        DatasetGraph data,
        Allowance allowance,
        Admission.Visit place,
        HeapWatch.Handle watch) {
      this.log = log;
      this.data = data;
      this.allowance = allowance;
      this.place = place;
      this.watch = watch;
      data.begin(ReadWrite.READ);
    }

    /** What is read, within the allowance. */
    public DatasetGraph data() {
      return data;
    }

    /** What the request may still use. */
    public Allowance allowance() {
      return allowance;
    }

    /** An execution within the allowance, over the graphs that the query names. */
    public QueryExec prepare(Query query) {
      return queries.prepare(Scope.query(query, data), Scope.of(query, data), allowance);
    }

    /** What is read, as answers for programs are made from it. */
    public ReleaseView view(OpenRelease release, Questions questions) {
      return new ReleaseView(
          release.name(), data, this::prepare, release.labels(), questions, allowance::giveRow);
    }

    /** Sends a part of the answer. While the client takes it, other queries may run. */
    void send(OutputStream out, byte[] bytes, int length) throws IOException {
      allowance.endTurn();
      place.pause();
      out.write(bytes, 0, length);
      place.resume(allowance.remaining());
    }

    @Override
    public void close() {
      end();
    }

    /** Ends it; what is sent to the client after this takes no place. */
    public void end() {
      if (isOpen) {
        isOpen = false;
        log.given(allowance.rows(), allowance.bytes());
        data.end();
        watch.close();
        running.remove(allowance);
        allowance.close();
        place.close();
      }
    }
  }
}
