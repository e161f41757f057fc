package org.w3id.dyad.source.api;

import static org.eclipse.rdf4j.model.util.Values.iri;

import com.ibm.icu.lang.UScript;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;

/**
 * A person, an organization, a ship or an aircraft on a list: names, addresses and ties to states,
 * however a list has them.
 */
public final class Listed {
  /** Properties of schema.org that people and addresses have. */
  public static final String SCHEMA = "https://schema.org/";

  /** Relates an address to street and number. */
  public static final IRI STREET = iri(SCHEMA, "streetAddress");

  /** Relates an address to its town. */
  public static final IRI LOCALITY = iri(SCHEMA, "addressLocality");

  /** Relates an address to its province. */
  public static final IRI REGION = iri(SCHEMA, "addressRegion");

  /** Relates an address to its postal code. */
  public static final IRI POSTAL_CODE = iri(SCHEMA, "postalCode");

  static final IRI COUNTRY = iri(SCHEMA, "addressCountry");

  /** Relates a person to an office in words. */
  public static final IRI JOB_TITLE = iri(SCHEMA, "jobTitle");

  private final Facts.Thing thing;
  private final Draft draft;
  private final Function<String, Optional<IRI>> states;

  /**
   * What a list says of an entry.
   *
   * @param thing whom it is said of
   */
  public Listed(Facts.Thing thing, Draft draft, Areas areas) {
    this(thing, draft, areas::named);
  }

  /**
   * What a list says of an entry.
   *
   * @param thing whom it is said of
   * @param states the states by the names or codes that the list has for them
   */
  public Listed(Facts.Thing thing, Draft draft, Function<String, Optional<IRI>> states) {
    this.thing = thing;
    this.draft = draft;
    this.states = states;
  }

  /** The thing itself. */
  public Facts.Thing thing() {
    return thing;
  }

  /** A name as a text: if it is not in Latin letters, the language tag says in which. */
  public Listed otherName(String name) {
    String script = script(name);
    if (script.isEmpty()) {
      thing.text(SKOS.ALT_LABEL, name);
    } else {
      thing.text(SKOS.ALT_LABEL, name, "und-" + script);
    }
    return this;
  }

  /** The ISO 15924 code of the script of a name that is not Latin, such as {@code Cyrl}. */
  static String script(String name) {
    int found = UScript.COMMON;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int script = UScript.getScript(name.codePointAt(i));
      if (script == UScript.LATIN) {
        return "";
      }
      if (script != UScript.COMMON && script != UScript.INHERITED && found == UScript.COMMON) {
        found = script;
      }
    }
    return found == UScript.COMMON ? "" : UScript.getShortName(found);
  }

  /**
   * Another name of which the list says something.
   *
   * @param key the last part of its name in the graph
   * @param kind what the list says of it, or an empty text
   * @param note a remark, or an empty text
   */
  public Listed alias(String key, String name, String kind, String note) {
    IRI alias = Iris.id("alias", key);
    draft
        .about(alias, Vocabulary.ALIAS)
        .text(RDFS.LABEL, name)
        .text(Vocabulary.ALIAS_KIND, kind)
        .text(SKOS.NOTE, note, "en");
    thing.add(Vocabulary.HAS_ALIAS, alias);
    return otherName(name);
  }

  /** The parts of an address; each may be empty. */
  public record Address(
      String street, String city, String region, String postalCode, String country, String note) {
    /** Whether nothing of the address is known. */
    public boolean isEmpty() {
      return (street + city + region + postalCode + country + note).isBlank();
    }
  }

  /**
   * An address, unless nothing of it is known.
   *
   * @param key the last part of its name in the graph
   * @param column how reports name the column of the country
   */
  public Listed address(String key, Address address, String column) {
    if (address.isEmpty()) {
      draft.remark(column, address.country(), "no part of the address is known: nothing is said");
      return this;
    }
    IRI node = Iris.id("address", key);
    Facts.Thing described =
        draft
            .about(node, Vocabulary.ADDRESS)
            .text(STREET, address.street())
            .text(LOCALITY, address.city())
            .text(REGION, address.region())
            .text(POSTAL_CODE, address.postalCode())
            .text(COUNTRY, address.country())
            .text(SKOS.NOTE, address.note(), "en");
    thing.add(Vocabulary.HAS_ADDRESS, node);
    state(column, address.country())
        .ifPresent(
            state -> {
              described.add(Vocabulary.IS_IN_STATE, state);
              thing.add(Vocabulary.IS_LINKED_TO_STATE, state);
            });
    return this;
  }

  /** The state of a name; a name that is none stays text, with a remark. */
  public Optional<IRI> state(String column, String name) {
    if (name.isBlank()) {
      return Optional.empty();
    }
    Optional<IRI> state = states.apply(name);
    if (state.isEmpty()) {
      draft.remark(column, name, "is no state that is known: kept as text");
    }
    return state;
  }
}
