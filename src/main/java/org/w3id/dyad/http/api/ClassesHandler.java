package org.w3id.dyad.http.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.answer.SchemaDocument;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.schema.ClassSchema;
import org.w3id.dyad.schema.ClassSize;
import org.w3id.dyad.schema.PropertySchema;
import org.w3id.dyad.schema.ShExText;

/**
 * {@code /api/classes}: the classes that a release has things of; {@code /api/classes/<name>}: what
 * the things of one look like, also in ShEx.
 */
public final class ClassesHandler extends ApiHandler<ClassesHandler.Asked> {
  private static final long serialVersionUID = 1L;
  private static final Format SHEX = new Format("shex", List.of("text/shex"), null, null);

  /** Answers from the releases of a service. */
  public ClassesHandler(QueryService service, Questions questions) {
    super(service, questions);
  }

  /**
   * What is asked.
   *
   * @param name the name of the class, empty if the list is wanted
   * @param window which classes of the list
   */
  record Asked(String name, RowWindow window) {}

  @Override
  Asked asked(HttpServletRequest request) {
    List<String> path = ApiParameters.path(request);
    if (path.size() > 1) {
      throw new NoSuchElementException("a class is at a path such as /api/classes/TradeFlow");
    }
    ApiParameters parameters = new ApiParameters(request).only();
    return new Asked(path.isEmpty() ? "" : path.get(0), parameters.window());
  }

  @Override
  protected List<Format> formats(Asked asked) {
    return asked.name().isEmpty() ? List.of(JSON, CSV) : List.of(JSON, CSV, SHEX);
  }

  @Override
  void answer(Exchange<Asked> exchange, ReleaseView view) throws IOException {
    Asked asked = exchange.asked();
    if (asked.name().isEmpty()) {
      list(exchange, view);
      return;
    }
    ClassSchema schema = SchemaDocument.named(view, asked.name());
    AnswerLinks links = AnswerLinks.of(exchange.request(), view.release(), RowWindow.FIRST, false);
    if (exchange.format() == SHEX) {
      send(exchange, new ShExText(schema).whole(), links);
    } else if (exchange.format() == CSV) {
      send(exchange, csv(schema), links);
    } else {
      send(exchange, SchemaDocument.json(view, schema), links);
    }
  }

  private void list(Exchange<Asked> exchange, ReleaseView view) throws IOException {
    RowWindow window = exchange.asked().window();
    List<ClassSize> all = ClassSchema.all(view.data());
    List<ClassSize> found = all.stream().skip(window.offset()).limit(window.limit()).toList();
    boolean hasMore = window.offset() + found.size() < all.size();
    AnswerLinks links = AnswerLinks.of(exchange.request(), view.release(), window, hasMore);
    if (exchange.format() == CSV) {
      send(exchange, csv(found), links);
      return;
    }
    ObjectNode document = Json.object().put("release", view.release()).put("count", all.size());
    ArrayNode classes = document.putArray("classes");
    found.forEach(type -> classes.add(SchemaDocument.json(type)));
    send(exchange, document, links);
  }

  private static String csv(List<ClassSize> classes) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord("name", "label", "things", "properties");
    for (ClassSize type : classes) {
      csv.writeRecord(
          SchemaDocument.name(type.type()),
          type.description().label(),
          String.valueOf(type.things()),
          String.valueOf(type.properties()));
    }
    return text.toString();
  }

  private static String csv(ClassSchema schema) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord("property", "label", "least", "most", "values", "statements");
    for (PropertySchema property : schema.properties()) {
      csv.writeRecord(
          SchemaDocument.name(property.property()),
          property.description().label(),
          String.valueOf(property.cardinality().least()),
          property.cardinality().most().map(String::valueOf).orElse(""),
          values(property),
          String.valueOf(property.values().triples()));
    }
    return text.toString();
  }

  private static String values(PropertySchema property) {
    return Stream.concat(
            property.values().classes().stream(), property.values().datatypes().stream())
        .map(SchemaDocument::name)
        .collect(Collectors.joining(" "));
  }
}
