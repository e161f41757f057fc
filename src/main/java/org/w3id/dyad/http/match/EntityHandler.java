package org.w3id.dyad.http.match;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;

/** {@code /entities/<id>}: one entity. */
public final class EntityHandler extends JsonHandler<String> {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/entities/";

  /** Answers from the releases of a service. */
  public EntityHandler(QueryService service) {
    super(service, "GET", "HEAD");
  }

  /** The IRI; its end stands in the path as it is written in the IRI. */
  @Override
  protected String read(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (!path.startsWith(PATH) || path.length() == PATH.length()) {
      throw new HttpProblem(404, "an identifier is missing, such as /entities/state/BLR");
    }
    return ThingPath.of("/id/" + path.substring(PATH.length())).iri();
  }

  @Override
  protected JsonNode json(Exchange<String> exchange) {
    var data = exchange.reading().data();
    Node thing = NodeFactory.createURI(exchange.asked());
    if (!data.getUnionGraph().contains(thing, RDF.type.asNode(), Node.ANY)) {
      throw new HttpProblem(404, "no entity has this identifier");
    }
    Entities entities = new Entities(data.getUnionGraph(), exchange.languages());
    return new FtmWriter(data, entities).json(thing);
  }
}
