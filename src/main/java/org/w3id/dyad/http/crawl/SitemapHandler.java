package org.w3id.dyad.http.crawl;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.protocol.ProgramBuild;
import org.w3id.dyad.http.protocol.ServerAddress;
import org.w3id.dyad.http.service.Answer;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.question.Questions;

/** {@code /sitemap.xml}, the index, and its parts, such as {@code /sitemap/states-1.xml}. */
public final class SitemapHandler extends ReleaseHandler<SitemapHandler.Asked> {
  private static final long serialVersionUID = 1L;
  private static final Format XML = new Format("xml", List.of("application/xml"), null, null);
  private static final Pattern PART = Pattern.compile("/sitemap/([a-z]+)-([1-9]\\d{0,4})\\.xml");
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final transient Questions questions;

  /** Lists the pages of a service's releases, and those of questions. */
  public SitemapHandler(QueryService service, Questions questions) {
    super(service, Kind.DATA);
    this.questions = questions;
  }

  /**
   * What is asked.
   *
   * @param part a part, or {@code null} for the index
   * @param number which file of the part, from 1 on
   */
  record Asked(SitemapPart part, int number) {}

  @Override
  protected Asked read(HttpServletRequest request) {
    if (request.getRequestURI().equals("/sitemap.xml")) {
      return new Asked(null, 0);
    }
    Matcher part = PART.matcher(request.getRequestURI());
    if (!part.matches()) {
      throw new HttpProblem(404, "there is no such part; /sitemap.xml names them");
    }
    return new Asked(
        SitemapPart.named(part.group(1))
            .orElseThrow(() -> new HttpProblem(404, "there is no such part")),
        Integer.parseInt(part.group(2)));
  }

  @Override
  protected List<Format> formats(Asked asked) {
    return List.of(XML);
  }

  @Override
  protected Format choose(HttpServletRequest request, Asked asked) {
    return XML;
  }

  @Override
  protected EntityTag tag(Exchange<Asked> exchange) {
    return EntityTag.of(
        ProgramBuild.current(),
        exchange.release().name(),
        ServerAddress.of(exchange.request()),
        exchange.request().getRequestURI(),
        Answer.acceptsGzip(exchange.request()));
  }

  @Override
  protected void answer(Exchange<Asked> exchange) throws IOException {
    String address = ServerAddress.of(exchange.request());
    String text =
        exchange.asked().part() == null ? index(exchange, address) : part(exchange, address);
    exchange.send(text.getBytes(StandardCharsets.UTF_8));
  }

  private String index(Exchange<Asked> exchange, String address) {
    StringBuilder xml = begun("sitemapindex");
    for (SitemapPart part : SitemapPart.values()) {
      int files = (paths(exchange, part).size() + SitemapPart.MOST - 1) / SitemapPart.MOST;
      for (int number = 1; number <= files; number++) {
        String path = "/sitemap/" + part.key() + "-" + number + ".xml";
        xml.append("<sitemap><loc>").append(address).append(path).append("</loc></sitemap>\n");
      }
    }
    return xml.append("</sitemapindex>\n").toString();
  }

  private String part(Exchange<Asked> exchange, String address) {
    List<String> paths =
        paths(exchange, exchange.asked().part()).stream()
            .skip((exchange.asked().number() - 1L) * SitemapPart.MOST)
            .limit(SitemapPart.MOST)
            .toList();
    if (paths.isEmpty()) {
      throw new HttpProblem(404, "there is no such part; /sitemap.xml names them");
    }
    StringBuilder xml = begun("urlset");
    for (String path : paths) {
      String escaped = path.replace("&", "&amp;").replace("'", "&apos;");
      xml.append("<url><loc>").append(address).append(escaped).append("</loc></url>\n");
    }
    return xml.append("</urlset>\n").toString();
  }

  private List<String> paths(Exchange<Asked> exchange, SitemapPart part) {
    return part.paths(
        exchange.reading().data().getUnionGraph(), questions, exchange.reading().allowance());
  }

  private static StringBuilder begun(String element) {
    return new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
        .append(element)
        .append(" xmlns=\"" + NAMESPACE + "\">\n");
  }
}
