package org.w3id.dyad.http;

import jakarta.servlet.http.HttpServlet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.dyad.http.admission.Clients;
import org.w3id.dyad.http.data.DownloadHandler;
import org.w3id.dyad.http.data.GraphStoreHandler;
import org.w3id.dyad.http.data.QueryHandler;
import org.w3id.dyad.http.data.ReadyHandler;
import org.w3id.dyad.http.data.ResolveHandler;
import org.w3id.dyad.http.data.TimeMapHandler;
import org.w3id.dyad.http.pages.CatalogueHandler;
import org.w3id.dyad.http.pages.FrontHandler;
import org.w3id.dyad.http.pages.LanguageHandler;
import org.w3id.dyad.http.pages.SearchHandler;
import org.w3id.dyad.http.pages.ThingHandler;
import org.w3id.dyad.http.pages.WebFileHandler;
import org.w3id.dyad.http.pages.catalogue.CatalogueFileHandler;
import org.w3id.dyad.http.pages.claim.ClaimHandler;
import org.w3id.dyad.http.pages.claim.ClaimsHandler;
import org.w3id.dyad.http.pages.dyad.DyadHandler;
import org.w3id.dyad.http.pages.dyad.PairHandler;
import org.w3id.dyad.http.pages.editor.PlanHandler;
import org.w3id.dyad.http.pages.editor.SparqlChartHandler;
import org.w3id.dyad.http.pages.editor.SparqlPageHandler;
import org.w3id.dyad.http.pages.explain.ExplainHandler;
import org.w3id.dyad.http.pages.question.QuestionHandler;
import org.w3id.dyad.http.pages.typed.ThingKind;
import org.w3id.dyad.http.pages.typed.TypedHandler;
import org.w3id.dyad.http.service.Memento;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** The paths of the server and what answers each. */
final class Routes {
  private Routes() {}

  /** The handlers by path; a path that ends in {@code *} has all that are longer. */
  static Map<String, HttpServlet> of(QueryService service, Questions questions, Clients clients) {
    Map<String, HttpServlet> routes = new LinkedHashMap<>();
    data(routes, service, questions, clients);
    things(routes, new ThingHandler(service));
    routes.put("", new FrontHandler(questions, service));
    routes.put("/questions/*", new QuestionHandler(questions, service));
    routes.put("/explain", new ExplainHandler(service, questions));
    routes.put("/claims", new ClaimsHandler(service));
    routes.put("/claim/*", new ClaimHandler(service, questions));
    routes.put("/pair", new PairHandler());
    routes.put("/dyad/*", new DyadHandler(service, questions));
    for (ThingKind kind : ThingKind.values()) {
      routes.put("/" + kind.path() + "/*", new TypedHandler(service, questions, kind));
    }
    routes.put("/language", new LanguageHandler());
    routes.put("/search", new SearchHandler(service));
    routes.put("/sparql", new SparqlPageHandler(service, questions));
    routes.put("/sparql/plan", new PlanHandler(service));
    SparqlChartHandler charts = new SparqlChartHandler(service);
    routes.put("/sparql/chart.svg", charts);
    routes.put("/sparql/chart.html", charts);
    routes.put("/web/*", new WebFileHandler());
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
    routes.put("/$/ready", new ReadyHandler(service));
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
