package org.w3id.dyad.source.opensanctions;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;

/**
 * Entities as records: all that a line says, property by property, under the names that
 * FollowTheMoney gives them. Whatever the schema, nothing is left out.
 */
final class FtmRecords {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  /** What stands behind the day: {@code T18:00:25}, with or without a zone. */
  private static final Pattern TIME =
      Pattern.compile(
          "T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-](0\\d|1[0-3]):[0-5]\\d)?");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

  private static final int DAY_LENGTH = 10;

  /** Keys of other publishers among the keys that were merged into an entity. */
  private static final Map<Pattern, String> SHARED_KEYS =
      Map.of(
          Pattern.compile("ofac-(\\d{1,8})"), "ofac-record",
          Pattern.compile("unsc-(\\d{1,12})"), "un-sanctions-record",
          Pattern.compile("gb-hmt-(\\d{1,8})"), "ofsi-record",
          Pattern.compile("ch-seco-(\\d{1,12})"), "seco-record");

  private static final int MOST_DATA_SETS = 10_000;

  private final FtmModel model;
  private final Set<String> dataSets = new HashSet<>();

  FtmRecords(FtmModel model) {
    this.model = model;
  }

  static IRI record(String id) {
    return Iris.id("opensanctions-record", id);
  }

  void write(FtmEntity entity, Draft draft) {
    Facts.Thing record =
        draft
            .about(record(entity.id()), Vocabulary.PUBLISHED_RECORD)
            .add(RDF.TYPE, model.term(entity.schema()))
            .text(RDFS.LABEL, entity.label())
            .record(entity.id());
    entity
        .values()
        .forEach(
            (property, values) -> {
              for (String value : values) {
                FtmModel.Kind kind =
                    entity.isNested(value) ? FtmModel.Kind.ENTITY : model.kind(property);
                record.add(model.term(property), value(kind, property, value, draft));
              }
            });
    times(entity.rest(), record);
    for (String name : texts(entity.rest().path("datasets"))) {
      IRI dataSet = Iris.id("dataset", "opensanctions-" + name);
      record.add(DCTERMS.IS_PART_OF, dataSet);
      if (dataSets.size() < MOST_DATA_SETS && dataSets.add(name)) {
        draft.about(dataSet, Vocabulary.DATA_SET).text(RDFS.LABEL, "OpenSanctions: " + name);
      }
    }
    for (String referent : texts(entity.rest().path("referents"))) {
      record.text(model.term("referents"), referent);
    }
  }

  private void times(JsonNode entity, Facts.Thing record) {
    for (String member : List.of("first_seen", "last_seen", "last_change")) {
      String time = entity.path(member).asText("");
      if (!time.isEmpty()) {
        record.add(model.term(member), time(time));
      }
    }
    if (entity.path("target").isBoolean()) {
      record.flag(model.term("target"), entity.path("target").booleanValue());
    }
  }

  private Value value(FtmModel.Kind kind, String property, String value, Draft draft) {
    return switch (kind) {
      case ENTITY -> reference(value, draft);
      case COUNTRY ->
          model
              .country(value)
              .<Value>map(state -> state)
              .orElseGet(() -> VALUES.createLiteral(value));
      case DATE -> time(value);
      case NUMBER -> number(property, value, draft);
      case URL -> VALUES.createLiteral(value, XSD.ANYURI);
      default -> VALUES.createLiteral(value);
    };
  }

  /** Another record, which is known by its key if its line is not in the file. */
  private static IRI reference(String id, Draft draft) {
    IRI record = record(id);
    draft.about(record, Vocabulary.PUBLISHED_RECORD).record(id);
    return record;
  }

  /** FollowTheMoney prescribes no form of numbers: one that a program writes is one. */
  private static Value number(String property, String value, Draft draft) {
    if (NUMBER.matcher(value).matches()) {
      return VALUES.createLiteral(new BigDecimal(value));
    }
    draft.remark(property, value, "is not a number such as 1740.5: kept as text");
    return VALUES.createLiteral(value);
  }

  /** A date as precise as it is, a time, or what stands there. */
  private static Value time(String text) {
    boolean timed = text.length() > DAY_LENGTH;
    try {
      PartialDate date = PartialDate.parse(timed ? text.substring(0, DAY_LENGTH) : text);
      if (!timed) {
        return date.literal();
      }
      if (TIME.matcher(text).region(DAY_LENGTH, text.length()).matches()) {
        return VALUES.createLiteral(text, XSD.DATETIME);
      }
    } catch (IllegalArgumentException e) {
      // It is kept as text.
    }
    return VALUES.createLiteral(text);
  }

  static List<String> texts(JsonNode list) {
    if (!list.isArray()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    list.forEach(
        item -> {
          String text = item.asText("").strip();
          if (!text.isEmpty()) {
            texts.add(text);
          }
        });
    return texts;
  }

  /** The records of other publishers that an entity was merged from. */
  static void sharedRecords(FtmEntity entity, Facts.Thing thing, Draft draft) {
    for (String key : texts(entity.rest().path("referents"))) {
      SHARED_KEYS.forEach(
          (pattern, type) -> {
            Matcher matcher = pattern.matcher(key);
            if (matcher.matches()) {
              IRI record = Iris.id(type, matcher.group(1));
              draft.about(record, Vocabulary.PUBLISHED_RECORD).record(matcher.group(1));
              thing.add(Vocabulary.HAS_RECORD, record);
            }
          });
    }
  }
}
