package org.w3id.dyad.source.table.row;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.trade.TradeFlow;

/**
 * A row of one of the project's own tables: its cells in the forms that these tables have, such as
 * references and lists, and the columns that many of them share, such as sources. What it says is
 * collected in a draft.
 */
public final class Row {
  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();

  private final String table;
  private final Fields fields;
  private final Draft draft;

  /**
   * Wraps a record.
   *
   * @param table the table's name, for {@code dcterms:identifier}
   * @param fields the cells by column
   * @param draft where it is said what the row means
   */
  public Row(String table, Fields fields, Draft draft) {
    this.table = table;
    this.fields = fields;
    this.draft = draft;
  }

  /** The text of a cell that must not be empty. */
  public String text(String column) {
    return fields.text(column);
  }

  /** The text of a cell, or nothing if it is empty or the file has no such column. */
  public Optional<String> optional(String column) {
    return fields.optional(column);
  }

  /** The items of a cell that holds a list with semicolons. */
  public List<String> list(String column) {
    return optional(column).stream()
        .flatMap(text -> Arrays.stream(text.split(";")))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /**
   * One of several fixed words.
   *
   * @param words the words that the cell may hold, each with what it means
   */
  public <T> T word(String column, Map<String, T> words) {
    String text = text(column);
    T meaning = words.get(text);
    if (meaning == null) {
      throw new UnusableValueException(
          column,
          text,
          "is not one of " + String.join(", ", words.keySet().stream().sorted().toList()));
    }
    return meaning;
  }

  /** {@code yes} or {@code no}. */
  public Optional<Boolean> yesOrNo(String column) {
    return optional(column).isEmpty()
        ? Optional.empty()
        : Optional.of(word(column, Map.of("yes", true, "no", false)));
  }

  /** A number with a decimal point and without separators. */
  public Optional<BigDecimal> decimal(String column) {
    return parsed(column, BigDecimal::new, "is not a number such as 5790000000 or 0.5");
  }

  /** The numbers of a cell that holds a list with semicolons. */
  public List<BigDecimal> decimals(String column) {
    return list(column).stream()
        .map(
            item ->
                parse(column, item, BigDecimal::new, "is not a number such as 5790000000 or 0.5"))
        .toList();
  }

  /** A whole number. */
  public Optional<Integer> integer(String column) {
    return parsed(column, Integer::valueOf, "is not a whole number");
  }

  /** A date as precise as its source. */
  public Optional<PartialDate> date(String column) {
    return parsed(column, PartialDate::parse, "is not a date such as 2022, 2022-09 or 2022-09-15");
  }

  /** The thing that a cell refers to, if it is filled; its class stands in the cell. */
  public Optional<IRI> reference(String column) {
    return parsed(column, Iris::reference, "is not a reference such as state/BLR");
  }

  /** The thing of one class that a cell refers to by its bare key, if it is filled. */
  public Optional<IRI> reference(String column, String type) {
    return parsed(column, key -> Iris.id(type, key), "is not the key of a " + type);
  }

  /** The Wikidata item that a cell names by its number, such as {@code Q184}. */
  public Optional<IRI> wikidata(String column) {
    return parsed(column, Row::wikidataItem, "is not a Wikidata item such as Q184");
  }

  /** The feature of GeoNames that a cell names by its number, such as {@code 630336}. */
  public Optional<IRI> geonames(String column) {
    return parsed(column, Row::geonamesFeature, "is not a number of GeoNames such as 630336");
  }

  private static IRI geonamesFeature(String number) {
    if (!number.matches("[1-9][0-9]*")) {
      throw new IllegalArgumentException(number);
    }
    return Iris.geoNames(number);
  }

  private static IRI wikidataItem(String number) {
    if (!number.matches("Q[1-9][0-9]*")) {
      throw new IllegalArgumentException(number);
    }
    return Iris.wikidata(number);
  }

  /** The things that a cell refers to, separated by semicolons, each with its class. */
  public List<IRI> references(String column) {
    return list(column).stream()
        .map(item -> parse(column, item, Iris::reference, "is not a reference such as state/BLR"))
        .toList();
  }

  /** The things of one class that a cell refers to by their bare keys, with semicolons. */
  public List<IRI> references(String column, String type) {
    return list(column).stream().map(key -> Iris.id(type, key)).toList();
  }

  /** The period between two columns for something that lasts; an empty end stays open. */
  public Optional<Period> lasting(String startColumn, String endColumn) {
    return period(startColumn, endColumn, date(startColumn), date(endColumn));
  }

  /** The period of an event: without an end it ends at the date on which it starts. */
  public Optional<Period> happening(String startColumn, String endColumn) {
    Optional<PartialDate> start = date(startColumn);
    return period(startColumn, endColumn, start, date(endColumn).or(() -> start));
  }

  private Optional<Period> period(
      String startColumn,
      String endColumn,
      Optional<PartialDate> start,
      Optional<PartialDate> end) {
    if (start.isEmpty() && end.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Period(start.orElse(null), end.orElse(null)));
    } catch (IllegalArgumentException e) {
      throw new UnusableValueException(
          end.isPresent() ? endColumn : startColumn,
          optional(end.isPresent() ? endColumn : startColumn).orElse(""),
          e.getMessage());
    }
  }

  private <T> Optional<T> parsed(String column, Function<String, T> parser, String problem) {
    return optional(column).map(text -> parse(column, text, parser, problem));
  }

  private static <T> T parse(
      String column, String text, Function<String, T> parser, String problem) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new UnusableValueException(column, text, problem);
    }
  }

  /** Adds a trade flow; what the flow itself says must not be added as statements too. */
  public void flow(TradeFlow flow) {
    draft.flow(flow);
  }

  /** Begins to describe further what is written elsewhere, such as the sources of a trade flow. */
  public Thing about(IRI iri) {
    return new Thing(draft.about(iri));
  }

  /**
   * Begins to describe a thing that is no statement of a source, such as a document or a concept.
   *
   * @param iri the thing
   * @param type its class
   */
  public Thing thing(IRI iri, IRI type) {
    return new Thing(draft.about(iri, type));
  }

  /**
   * Begins to describe what this row says: the thing gets the sources, the certainty, the note and
   * the identifier of the row.
   *
   * @param iri the thing, a relation, an event, a figure or a claim
   * @param type its class
   */
  public Thing statement(IRI iri, IRI type) {
    Thing thing = thing(iri, type).sourced();
    thing.add(DCTERMS.IDENTIFIER, literal(table + "/" + optional("id").orElse("")));
    return thing;
  }

  /** Says what the cells of the row mean for one thing. */
  public final class Thing {
    private final Facts.Thing facts;

    private Thing(Facts.Thing facts) {
      this.facts = facts;
    }

    /** The thing that is described. */
    public IRI iri() {
      return facts.iri();
    }

    /** Adds a statement. */
    public Thing add(IRI predicate, Value object) {
      facts.add(predicate, object);
      return this;
    }

    /** Adds a statement if there is something to say. */
    public Thing add(IRI predicate, Optional<? extends Value> object) {
      facts.add(predicate, object);
      return this;
    }

    /** Adds a statement for each object. */
    public Thing addAll(IRI predicate, List<? extends Value> objects) {
      facts.addAll(predicate, objects);
      return this;
    }

    /** Adds the text of a column, if it is filled, as a plain string. */
    public Thing cell(IRI predicate, String column) {
      return add(predicate, optional(column).map(text -> literal(text)));
    }

    /** Adds the text of a column, if it is filled, in a language such as {@code en}. */
    public Thing cell(IRI predicate, String column, String language) {
      return add(predicate, optional(column).map(text -> VALUES.createLiteral(text, language)));
    }

    /** Adds the texts of a column that holds a list, in a language. */
    public Thing cells(IRI predicate, String column, String language) {
      list(column).forEach(text -> add(predicate, VALUES.createLiteral(text, language)));
      return this;
    }

    /** Adds the columns {@code label_en}, {@code label_zh} and {@code label_ru}. */
    public Thing labels(IRI predicate) {
      return cell(predicate, "label_en", "en")
          .cell(predicate, "label_zh", "zh")
          .cell(predicate, "label_ru", "ru");
    }

    /** Adds a number of a column, if it is filled, as an {@code xsd:decimal}. */
    public Thing decimal(IRI predicate, String column) {
      return add(predicate, Row.this.decimal(column).map(VALUES::createLiteral));
    }

    /** Adds a date of a column, if it is filled, as precise as it stands. */
    public Thing date(IRI predicate, String column) {
      return add(predicate, Row.this.date(column).map(PartialDate::literal));
    }

    /** Adds the period, describes it, and gives the year in which it starts. */
    public Thing period(Optional<Period> period) {
      period.ifPresent(facts::period);
      return this;
    }

    /** Adds a period under another property, and describes it. */
    public Thing period(IRI predicate, Period period) {
      facts.period(predicate, period);
      return this;
    }

    /** Adds the parties; two parties make a dyad, which is described too. */
    public Thing parties(List<IRI> parties) {
      facts.parties(parties);
      return this;
    }

    /** Says which two states or organizations this concerns, and describes the pair. */
    public Thing dyad(IRI one, IRI other) {
      facts.dyad(one, other);
      return this;
    }

    /** Adds the documents, the passages, the certainty and the note of the row. */
    public Thing sourced() {
      for (String item : list("sources")) {
        int hash = item.indexOf('#');
        IRI document = Iris.id("document", hash < 0 ? item : item.substring(0, hash));
        add(PROV.HAD_PRIMARY_SOURCE, document);
        if (hash >= 0) {
          String locator = item.substring(hash + 1);
          IRI passage = Iris.passage(document, locator);
          add(Vocabulary.HAS_PASSAGE, passage);
          about(passage)
              .add(RDF.TYPE, Vocabulary.PASSAGE)
              .add(DCTERMS.IS_PART_OF, document)
              .add(Vocabulary.LOCATOR, literal(locator));
        }
      }
      if (optional("certainty").isPresent()) {
        add(
            Vocabulary.HAS_CERTAINTY,
            word(
                "certainty",
                Map.of("probable", Vocabulary.PROBABLE, "doubtful", Vocabulary.DOUBTFUL)));
      }
      return cell(SKOS.NOTE, "note", "en");
    }
  }
}
