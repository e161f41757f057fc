package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.w3id.dyad.http.entity.EntityTypes;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.rdf.Iris;

/** What the service says of itself. */
final class Manifest {
  static final int WIDTH = 430;
  static final int HEIGHT = 300;

  private static final String NAME = "Dyad: states, organizations, officials, agreements";

  private final String address;
  private final EntityTypes types;

  /**
   * The manifest of a server.
   *
   * @param address under which the client has reached it
   */
  Manifest(String address, EntityTypes types) {
    this.address = address;
    this.types = types;
  }

  /** The manifest of version 0.2. */
  JsonNode current() {
    ObjectNode manifest = common("0.2");
    manifest.put("identifierSpace", Iris.ID).put("schemaSpace", Iris.ONTOLOGY);
    manifest.putObject("view").put("url", address + "/resolve?id={{id}}");
    manifest
        .putObject("preview")
        .put("url", address + "/reconcile/preview?id={{id}}")
        .put("width", WIDTH)
        .put("height", HEIGHT);
    ObjectNode suggest = manifest.putObject("suggest");
    for (Suggested kind : Suggested.values()) {
      suggest
          .putObject(kind.key())
          .put("service_url", address)
          .put("service_path", "/reconcile/suggest/" + kind.key())
          .put("flyout_service_url", address)
          .put("flyout_service_path", "/reconcile/flyout/" + kind.key() + "?id=${id}");
    }
    ObjectNode extend = manifest.putObject("extend");
    extend
        .putObject("propose_properties")
        .put("service_url", address)
        .put("service_path", "/reconcile/propose");
    extend.set("property_settings", settings("name", "label", "help_text"));
    return manifest;
  }

  /** The manifest of the draft of 1.0. */
  JsonNode draft() {
    ObjectNode manifest = common("1.0-draft");
    manifest.put("standardizedScore", true);
    manifest.putObject("view").put("url", address + "/id/{+id}");
    manifest.putObject("preview").put("width", WIDTH).put("height", HEIGHT);
    ObjectNode suggest = manifest.putObject("suggest");
    for (Suggested kind : Suggested.values()) {
      suggest.put(kind.key(), true);
    }
    manifest
        .putObject("extend")
        .put("proposeProperties", true)
        .set("propertySettings", settings("id", "name", "helpText"));
    return manifest;
  }

  private ObjectNode common(String version) {
    ObjectNode manifest = JsonText.object();
    manifest.putArray("versions").add(version);
    manifest
        .put("name", NAME)
        .put("documentation", address + "/")
        .put("logo", address + "/web/icon.svg")
        .put("batchSize", BatchRules.MOST)
        .set("defaultTypes", types.usual());
    return manifest;
  }

  private static ArrayNode settings(String key, String label, String help) {
    ArrayNode settings = JsonText.array();
    settings
        .addObject()
        .put("type", "number")
        .put("default", 0)
        .put(key, "limit")
        .put(label, "Limit")
        .put(help, "How many values of each row at most; 0 for all");
    settings
        .addObject()
        .put("type", "text")
        .put("default", "")
        .put(key, "language")
        .put(label, "Language")
        .put(help, "Texts in this language only, such as en, ru or zh");
    settings
        .addObject()
        .put("type", "checkbox")
        .put("default", false)
        .put(key, "count")
        .put(label, "Count")
        .put(help, "How many values there are, in place of the values");
    settings
        .addObject()
        .put("type", "text")
        .put("default", "CHN")
        .put(key, "partner")
        .put(label, "Partner")
        .put(help, "For properties of two states: the code of the other state, such as CHN");
    return settings;
  }
}
