package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.entity.EntityProperties;
import org.w3id.dyad.http.entity.EntityProperty;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.reconcile.ExtensionQuery.Wanted;
import org.w3id.dyad.http.service.QueryService;

/** Fetches properties of entities. */
final class Extension {
  private final ExtensionQuery query;
  private final Entities entities;
  private final List<EntityProperty> properties = new ArrayList<>();

  /** The values of each property in the order of the query, by thing. */
  private final List<Map<Node, List<Node>>> values = new ArrayList<>();

  private final Map<String, Node> things = new LinkedHashMap<>();

  private Extension(ExtensionQuery query, Entities entities) {
    this.query = query;
    this.entities = entities;
  }

  /** Fetches what a query wants; an entity that is not known has no values. */
  static Extension of(
      ExtensionQuery query, Entities entities, EntityProperties all, QueryService.Reading reading) {
    Extension extension = new Extension(query, entities);
    query.ids().forEach(id -> entities.find(id).ifPresent(node -> extension.things.put(id, node)));
    for (Wanted wanted : query.properties()) {
      EntityProperty property = all.find(wanted.id());
      extension.properties.add(property);
      extension.values.add(property.values(extension.things.values(), wanted.settings(), reading));
    }
    return extension;
  }

  /** The answer of version 0.2: rows and cells by their identifiers. */
  JsonNode answer() {
    ObjectNode answer = JsonText.object();
    answer.set("meta", meta());
    ObjectNode rows = answer.putObject("rows");
    for (String id : query.ids()) {
      ObjectNode row = rows.putObject(id);
      for (int i = 0; i < properties.size(); i++) {
        row.set(query.properties().get(i).id(), cell(id, i, false));
      }
    }
    return answer;
  }

  /** The answer of the draft: lists in the order of the query. */
  JsonNode draftAnswer() {
    ObjectNode answer = JsonText.object();
    answer.set("meta", meta());
    ArrayNode rows = answer.putArray("rows");
    for (String id : query.ids()) {
      ArrayNode cells = rows.addObject().put("id", id).putArray("properties");
      for (int i = 0; i < properties.size(); i++) {
        cells
            .addObject()
            .put("id", query.properties().get(i).id())
            .set("values", cell(id, i, true));
      }
    }
    return answer;
  }

  private ArrayNode meta() {
    ArrayNode meta = JsonText.array();
    for (int i = 0; i < properties.size(); i++) {
      EntityProperty property = properties.get(i);
      ObjectNode column =
          meta.addObject().put("id", query.properties().get(i).id()).put("name", property.name());
      property.range().ifPresent(range -> column.set("type", entities.types().named(range)));
    }
    return meta;
  }

  private ArrayNode cell(String id, int column, boolean isDraft) {
    Wanted wanted = query.properties().get(column);
    Node thing = things.get(id);
    List<Node> all = thing == null ? List.of() : values.get(column).getOrDefault(thing, List.of());
    String language = wanted.settings().getOrDefault("language", "");
    List<Node> chosen =
        all.stream().filter(value -> PropertyValue.isIn(value, language)).distinct().toList();
    ArrayNode cell = JsonText.array();
    if (wanted.settings().getOrDefault("count", "").equals("true")) {
      cell.addObject().put("int", chosen.size());
      return cell;
    }
    int limit = wanted.number("limit");
    chosen.stream()
        .limit(limit == 0 ? Integer.MAX_VALUE : limit)
        .forEach(value -> cell.add(PropertyValue.json(value, entities, isDraft)));
    return cell;
  }
}
