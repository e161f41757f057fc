package org.w3id.dyad.http.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Answer;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.linking.KeyResolver;
import org.w3id.dyad.linking.LinkedThings;
import org.w3id.dyad.linking.Resolution;
import org.w3id.dyad.rdf.Iris;

/**
 * {@code /resolve?id=wd:Q2280}: from a key of another register to the thing. One key leads on to
 * the thing, also where several data sets have it that are linked as one; several, in the address
 * or by POST, are answered as JSON or CSV.
 */
public final class ResolveHandler extends ReleaseHandler<AskedKeys> {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Format JSON = new Format("json", List.of("application/json"), null, null);
  private static final Format CSV = new Format("csv", List.of("text/csv"), null, null);

  /** Resolves keys by the releases of a service. */
  public ResolveHandler(QueryService service) {
    super(service, Kind.DATA, "GET", "HEAD", "POST");
  }

  @Override
  protected AskedKeys read(HttpServletRequest request) throws IOException {
    return AskedKeys.read(request);
  }

  @Override
  protected List<Format> formats(AskedKeys asked) {
    return List.of(JSON, CSV);
  }

  /** One key is answered for browsers too, which accept neither. */
  @Override
  protected Format choose(HttpServletRequest request, AskedKeys asked) {
    return asked.isOne() ? JSON : super.choose(request, asked);
  }

  @Override
  protected EntityTag tag(Exchange<AskedKeys> exchange) {
    return EntityTag.of(
        exchange.release().name(),
        exchange.request().getRequestURI(),
        exchange.asked().toString(),
        exchange.format().name(),
        Answer.acceptsGzip(exchange.request()));
  }

  @Override
  protected void answer(Exchange<AskedKeys> exchange) throws IOException {
    KeyResolver resolver = new KeyResolver(exchange.reading().data().getUnionGraph());
    List<Resolution> all =
        exchange.asked().keys().stream()
            .peek(key -> exchange.reading().allowance().giveRow())
            .map(resolver::resolve)
            .toList();
    if (exchange.asked().isOne()) {
      one(exchange, all.get(0), new LinkedThings(exchange.reading().data().getUnionGraph()));
    } else {
      exchange.send(exchange.format() == CSV ? csv(all) : json(exchange.release().name(), all));
    }
  }

  private static void one(Exchange<AskedKeys> exchange, Resolution found, LinkedThings links)
      throws IOException {
    if (found.known().isEmpty()) {
      throw new HttpProblem(404, "\"" + found.key() + "\" " + found.problem());
    }
    List<String> things = found.best().stream().map(Resolution.Known::thing).toList();
    if (things.size() > 1 && !links.areOne(things)) {
      exchange.response().setStatus(300);
      exchange.send(json(exchange.release().name(), List.of(found)));
    } else {
      exchange.seeOther(address(leading(things)));
    }
  }

  /** Of linked things, the one for which a page is made. */
  private static String leading(List<String> things) {
    return things.stream()
        .filter(thing -> !ThingPath.link(thing).startsWith("/id/"))
        .findFirst()
        .orElse(things.get(0));
  }

  private static String address(String thing) {
    return thing.startsWith(Iris.BASE) ? "/" + thing.substring(Iris.BASE.length()) : thing;
  }

  private static byte[] json(String release, List<Resolution> all) throws IOException {
    ObjectNode answer = MAPPER.createObjectNode().put("release", release);
    ArrayNode results = answer.putArray("results");
    for (Resolution found : all) {
      ObjectNode result = results.addObject().put("id", found.key());
      ArrayNode things = result.putArray("things");
      for (Resolution.Known known : found.known()) {
        things.addObject().put("thing", known.thing()).put("doubted", known.isDoubted());
      }
      if (!found.problem().isEmpty()) {
        result.put("problem", found.problem());
      }
    }
    return MAPPER.writeValueAsBytes(answer);
  }

  private static byte[] csv(List<Resolution> all) {
    StringWriter text = new StringWriter();
    CsvWriter writer = CsvWriter.builder().build(text);
    writer.writeRecord("id", "thing", "doubted", "problem");
    for (Resolution found : all) {
      if (found.known().isEmpty()) {
        writer.writeRecord(found.key(), "", "", found.problem());
      }
      for (Resolution.Known known : found.known()) {
        writer.writeRecord(found.key(), known.thing(), Boolean.toString(known.isDoubted()), "");
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
