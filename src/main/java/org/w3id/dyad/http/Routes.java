package org.w3id.dyad.http;

import jakarta.servlet.http.HttpServlet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.dyad.http.admission.Clients;
import org.w3id.dyad.http.api.ApiIndexHandler;
import org.w3id.dyad.http.api.ClaimListHandler;
import org.w3id.dyad.http.api.ClassesHandler;
import org.w3id.dyad.http.api.CoverageHandler;
import org.w3id.dyad.http.api.DyadsHandler;
import org.w3id.dyad.http.api.NameMatchHandler;
import org.w3id.dyad.http.api.QuestionsHandler;
import org.w3id.dyad.http.api.StatesHandler;
import org.w3id.dyad.http.crawl.RobotsHandler;
import org.w3id.dyad.http.crawl.SitemapHandler;
import org.w3id.dyad.http.data.DownloadHandler;
import org.w3id.dyad.http.data.GraphStoreHandler;
import org.w3id.dyad.http.data.HealthHandler;
import org.w3id.dyad.http.data.QueryHandler;
import org.w3id.dyad.http.data.ReadyHandler;
import org.w3id.dyad.http.data.ResolveHandler;
import org.w3id.dyad.http.data.TimeMapHandler;
import org.w3id.dyad.http.match.AlgorithmsHandler;
import org.w3id.dyad.http.match.CatalogHandler;
import org.w3id.dyad.http.match.EntityHandler;
import org.w3id.dyad.http.match.EntitySearchHandler;
import org.w3id.dyad.http.match.MatchHandler;
import org.w3id.dyad.http.match.StatusHandler;
import org.w3id.dyad.http.mcp.McpHandler;
import org.w3id.dyad.http.pages.CatalogueHandler;
import org.w3id.dyad.http.pages.FrontHandler;
import org.w3id.dyad.http.pages.LanguageHandler;
import org.w3id.dyad.http.pages.SearchHandler;
import org.w3id.dyad.http.pages.ThingHandler;
import org.w3id.dyad.http.pages.WebFileHandler;
import org.w3id.dyad.http.pages.catalogue.CatalogueFileHandler;
import org.w3id.dyad.http.pages.claim.ClaimHandler;
import org.w3id.dyad.http.pages.claim.ClaimsHandler;
import org.w3id.dyad.http.pages.docs.DocsHandler;
import org.w3id.dyad.http.pages.dyad.DyadHandler;
import org.w3id.dyad.http.pages.dyad.PairHandler;
import org.w3id.dyad.http.pages.editor.PlanHandler;
import org.w3id.dyad.http.pages.editor.SparqlChartHandler;
import org.w3id.dyad.http.pages.editor.SparqlPageHandler;
import org.w3id.dyad.http.pages.explain.ExplainHandler;
import org.w3id.dyad.http.pages.map.MapHandler;
import org.w3id.dyad.http.pages.network.NetworkHandler;
import org.w3id.dyad.http.pages.question.QuestionHandler;
import org.w3id.dyad.http.pages.trade.TradeHandler;
import org.w3id.dyad.http.pages.typed.ThingKind;
import org.w3id.dyad.http.pages.typed.TypedHandler;
import org.w3id.dyad.http.reconcile.DraftExtendHandler;
import org.w3id.dyad.http.reconcile.DraftHandler;
import org.w3id.dyad.http.reconcile.DraftMatchHandler;
import org.w3id.dyad.http.reconcile.FlyoutHandler;
import org.w3id.dyad.http.reconcile.PreviewHandler;
import org.w3id.dyad.http.reconcile.ProposeHandler;
import org.w3id.dyad.http.reconcile.ReconcileHandler;
import org.w3id.dyad.http.reconcile.SuggestHandler;
import org.w3id.dyad.http.service.Memento;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** The paths of the server and what answers each. */
final class Routes {
  private Routes() {}

  /** The handlers by path; a path that ends in {@code *} has all that are longer. */
  static Map<String, HttpServlet> of(QueryService service, Questions questions, Clients clients) {
    Map<String, HttpServlet> routes = new LinkedHashMap<>();
    api(routes, service, questions);
    data(routes, service, questions, clients);
    things(routes, new ThingHandler(service));
    routes.put("", new FrontHandler(questions, service));
    routes.put("/questions/*", new QuestionHandler(questions, service));
    routes.put("/explain", new ExplainHandler(service, questions));
    DocsHandler docs = new DocsHandler(service);
    routes.put("/docs", docs);
    routes.put("/docs/*", docs);
    routes.put("/claims", new ClaimsHandler(service));
    routes.put("/claim/*", new ClaimHandler(service, questions));
    routes.put("/pair", new PairHandler());
    routes.put("/dyad/*", new DyadHandler(service, questions));
    for (ThingKind kind : ThingKind.values()) {
      routes.put("/" + kind.path() + "/*", new TypedHandler(service, questions, kind));
    }
    routes.put("/map/*", new MapHandler(service, questions));
    routes.put("/network/*", new NetworkHandler(service, questions));
    routes.put("/trade/*", new TradeHandler(service, questions));
    routes.put("/language", new LanguageHandler());
    routes.put("/search", new SearchHandler(service));
    reconciliation(routes, service, questions);
    routes.put("/sparql", new SparqlPageHandler(service, questions));
    routes.put("/sparql/plan", new PlanHandler(service));
    SparqlChartHandler charts = new SparqlChartHandler(service);
    routes.put("/sparql/chart.svg", charts);
    routes.put("/sparql/chart.html", charts);
    matching(routes, service);
    SitemapHandler sitemap = new SitemapHandler(service, questions);
    routes.put("/robots.txt", new RobotsHandler());
    routes.put("/sitemap.xml", sitemap);
    routes.put("/sitemap/*", sitemap);
    WebFileHandler files = new WebFileHandler();
    routes.put("/favicon.ico", files);
    routes.put("/web/*", files);
    return Collections.unmodifiableMap(routes);
  }

  private static void data(
      Map<String, HttpServlet> routes, QueryService service, Questions questions, Clients clients) {
    CatalogueHandler catalogue = new CatalogueHandler(service, questions);
    routes.put("/dyad/sparql", new QueryHandler(service, catalogue));
    routes.put("/dyad/data", new GraphStoreHandler(service));
    routes.put("/.well-known/void", catalogue);
    routes.put("/catalogue", catalogue);
    routes.put("/catalogue/*", new CatalogueFileHandler(service, questions));
    routes.put("/download/*", new DownloadHandler(service.releases(), clients));
    routes.put(Memento.TIME_MAP + "/*", new TimeMapHandler(service.releases()));
    routes.put("/resolve", new ResolveHandler(service));
    routes.put("/health", new HealthHandler());
    routes.put("/ready", new ReadyHandler(service));
    routes.put("/$/ready", new ReadyHandler(service));
  }

  private static void reconciliation(
      Map<String, HttpServlet> routes, QueryService service, Questions questions) {
    SuggestHandler suggest = new SuggestHandler(service, questions);
    ProposeHandler propose = new ProposeHandler(service, questions);
    PreviewHandler preview = new PreviewHandler(service);
    routes.put("/reconcile", new ReconcileHandler(service, questions));
    routes.put("/reconcile/suggest/*", suggest);
    routes.put("/reconcile/flyout/*", new FlyoutHandler(service, questions));
    routes.put("/reconcile/preview", preview);
    routes.put("/reconcile/propose", propose);
    routes.put("/reconcile/1.0", new DraftHandler(service));
    routes.put("/reconcile/1.0/match", new DraftMatchHandler(service, questions));
    routes.put("/reconcile/1.0/suggest/*", suggest);
    routes.put("/reconcile/1.0/preview", preview);
    routes.put("/reconcile/1.0/extend", new DraftExtendHandler(service, questions));
    routes.put("/reconcile/1.0/extend/propose", propose);
  }

  /** The paths of yente. */
  private static void matching(Map<String, HttpServlet> routes, QueryService service) {
    routes.put("/match/*", new MatchHandler(service));
    routes.put("/search/*", new EntitySearchHandler(service));
    routes.put("/entities/*", new EntityHandler(service));
    routes.put("/catalog", new CatalogHandler(service));
    routes.put("/algorithms", new AlgorithmsHandler(service));
    routes.put("/healthz", new StatusHandler(service));
    routes.put("/readyz", new StatusHandler(service));
  }

  private static void api(
      Map<String, HttpServlet> routes, QueryService service, Questions questions) {
    routes.put("/api/*", new ApiIndexHandler(service, questions));
    routes.put("/api/questions/*", new QuestionsHandler(service, questions));
    routes.put("/api/dyads/*", new DyadsHandler(service, questions));
    routes.put("/api/states/*", new StatesHandler(service, questions));
    routes.put("/api/claims/*", new ClaimListHandler(service, questions));
    routes.put("/api/classes/*", new ClassesHandler(service, questions));
    routes.put("/api/coverage", new CoverageHandler(service, questions));
    routes.put("/api/match", new NameMatchHandler(service, questions));
    routes.put("/mcp", new McpHandler(service, questions, service.origins()));
  }

  private static void things(Map<String, HttpServlet> routes, ThingHandler things) {
    routes.put("/id/*", things);
    routes.put("/graph/*", things);
    routes.put("/ontology", things);
    routes.put("/ontology/*", things);
    routes.put("/ontology.html", things);
    routes.put("/ontology.ttl", things);
    routes.put("/ontology.jsonld", things);
    routes.put("/ontology.nt", things);
    routes.put("/ontology.rdf", things);
  }
}
