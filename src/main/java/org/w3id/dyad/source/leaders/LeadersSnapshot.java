package org.w3id.dyad.source.leaders;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Wikidata;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * A snapshot of those in office on one day, as JSON: by country, its head of state and its head of
 * government with the day since which they hold the post. They held it on the day of the snapshot;
 * until when is not said.
 */
final class LeadersSnapshot {
  private static final Map<String, String> RANKS =
      Map.of("head_of_state", "head-of-state", "head_of_government", "head-of-government");

  private final OfficeHolders holders;
  private final Areas areas;
  private final Input input;
  private final JsonTree tree;
  private final PartialDate day;

  LeadersSnapshot(OfficeHolders holders, Areas areas, Input input, JsonTree tree)
      throws IOException {
    this.holders = holders;
    this.areas = areas;
    this.input = input;
    this.tree = tree;
    try {
      this.day = PartialDate.parse(JsonTree.text(tree.root(), "snapshot_date"));
    } catch (IllegalArgumentException e) {
      throw input.malformed(
          1,
          "has the snapshot_date \""
              + JsonTree.text(tree.root(), "snapshot_date")
              + "\": "
              + e.getMessage());
    }
  }

  /** Whether a tree is a snapshot. */
  static boolean is(JsonNode root) {
    return root.path("countries").isObject() && root.has("snapshot_date");
  }

  /** Maps or rejects each position. */
  void map(Draft draft) {
    for (JsonNode country : tree.root().path("countries")) {
      country
          .path("positions")
          .properties()
          .forEach(position -> map(country.path("country"), position, draft));
    }
  }

  private void map(JsonNode country, Map.Entry<String, JsonNode> position, Draft draft) {
    int line = tree.line(position.getValue());
    try {
      map(country, position.getKey(), position.getValue(), draft);
      draft.commit(input.name(), line);
    } catch (UnusableValueException e) {
      draft.reject(input.name(), line, e.column(), e.value(), e.getMessage());
    } catch (IllegalArgumentException e) {
      draft.reject(input.name(), line, "", "", String.valueOf(e.getMessage()));
    }
  }

  private void map(JsonNode country, String kind, JsonNode position, Draft draft) {
    String code = JsonTree.text(country, "iso_code");
    IRI state =
        areas
            .iso2(code)
            .orElseThrow(
                () ->
                    new UnusableValueException(
                        "iso_code", code, "is not a code of ISO 3166-1, such as BY"));
    JsonNode holder = position.path("current_holder");
    if (!holder.isObject()) {
      draft.remark("current_holder", "", "names no person: nothing is written");
      return;
    }
    String item = JsonTree.text(holder, "wikidata_id");
    String number =
        Wikidata.number(item)
            .orElseThrow(
                () ->
                    new UnusableValueException(
                        "wikidata_id", item, "is not a Wikidata item such as Q2866"));
    IRI person = OfficeHolders.person(number, JsonTree.text(holder, "name_en"), draft);
    IRI post = post(state, kind, position, draft);
    String key = "snapshot-" + day + "-" + state.getLocalName() + "-" + kind + "-" + number;
    said(draft, key, person, post, since(holder), JsonTree.text(holder, "party"));
  }

  private static IRI post(IRI state, String kind, JsonNode position, Draft draft) {
    String rank = RANKS.get(kind);
    if (rank == null) {
      throw new UnusableValueException(
          "positions", kind, "is not one of " + RANKS.keySet().stream().sorted().toList());
    }
    String title = JsonTree.text(position, "title_en");
    return OfficeHolders.post(
        "world-leaders-" + state.getLocalName() + "-" + rank,
        title,
        state,
        Optional.of(rank),
        draft);
  }

  private void said(
      Draft draft, String key, IRI person, IRI post, Optional<PartialDate> since, String party) {
    String record = "leaders-wikidata/" + key;
    var held =
        since.isPresent()
            ? holders
                .tenure(draft, key, record, person, post, new Period(since.get(), null))
                .date(Vocabulary.ATTESTED_ON, day)
            : holders.attestation(draft, key, record, person, post, day);
    if (!party.isEmpty()) {
      held.text(SKOS.NOTE, "Party: " + party, "en");
    }
  }

  private static Optional<PartialDate> since(JsonNode holder) {
    String since = JsonTree.text(holder, "since");
    if (since.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(PartialDate.parse(since));
    } catch (IllegalArgumentException e) {
      throw new UnusableValueException("since", since, e.getMessage());
    }
  }
}
