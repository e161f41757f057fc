package org.w3id.dyad.source.hs;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.CodeMentions;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.format.Inputs;
import org.w3id.dyad.source.format.TabularSource;
import org.w3id.dyad.source.format.csv.CsvRows;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.json.JsonRecords;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Header;
import org.w3id.dyad.source.format.row.Rows;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.trade.ProductCode;

/**
 * The Harmonized System, edition beside edition, as SKOS concepts with levels of XKOS: chapters of
 * two digits, headings of four, subheadings of six, below sections where the file has them. Read
 * are the list that DataHub keeps ({@code section,hscode,description,parent,level}), its list of
 * sections, UN Comtrade's list of commodities as CSV or JSON ({@code id,text,parent}), and the
 * United Nations' tables of correspondence between two editions, whose two columns are named {@code
 * HS2022,HS2017}.
 *
 * <p>The text of the nomenclature becomes {@code rdfs:label}; the preferred label is left to the
 * short names that people use, which the project's own table of products has.
 *
 * <p>The lists do not name their edition in a column. It is told by a mention of it in the list's
 * row {@code TOTAL} or in the file's name ({@code H5}, {@code HS2017}, {@code HS17}), or by the
 * option {@code edition=HS2017}.
 *
 * @see <a href="https://unstats.un.org/unsd/classifications/Econ">UN classifications</a>
 */
public final class HarmonizedSystem extends TabularSource {
  private static final String XKOS = "http://rdf-vocabulary.ddialliance.org/xkos#";
  private static final Form LIST = new Form("the list of codes", List.of("hscode", "description"));
  private static final Form COMMODITIES =
      new Form("UN Comtrade's list of commodities", List.of("id", "text", "parent"));
  private static final Form SECTIONS = new Form("the list of sections", List.of("section", "name"));
  private static final List<String> EDITIONS =
      List.of("HS1992", "HS1996", "HS2002", "HS2007", "HS2012", "HS2017", "HS2022");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?<![a-z])(?:HS[ _-]?(?<long>(?:19|20)\\d\\d)|HS[ _-]?(?<short>\\d\\d)|H(?<letter>[0-6]))(?!\\d)");

  private static final Pattern SIX_DIGITS = Pattern.compile("\\d{5,6}|\\d{3,4}\\.\\d\\d");

  private final String edition;

  /** The source without options. */
  public HarmonizedSystem() {
    this("");
  }

  private HarmonizedSystem(String edition) {
    this.edition = edition;
  }

  @Override
  public Source withOptions(Map<String, String> options) {
    if (options.isEmpty()) {
      return this;
    }
    String chosen = options.getOrDefault("edition", "");
    if (options.size() > 1 || !EDITIONS.contains(chosen)) {
      throw new IllegalArgumentException(
          "hs has one option, edition, which is one of " + String.join(", ", EDITIONS));
    }
    return new HarmonizedSystem(chosen);
  }

  @Override
  public Description description() {
    return new Description(
        "hs",
        "Harmonized System",
        "World Customs Organization; United Nations Statistics Division",
        "https://unstats.un.org/unsd/classifications/Econ",
        "terms of the United Nations; the list of DataHub is in the public domain (PDDL)",
        "harmonized-system.csv, sections.csv, UN Comtrade's H6.json, tables of correspondence");
  }

  @Override
  protected List<Form> forms() {
    return List.of(LIST, COMMODITIES, SECTIONS);
  }

  @Override
  protected Reading reading() {
    throw new UnsupportedOperationException("each file has an edition of its own");
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    TreeSet<String> editions = new TreeSet<>();
    List<Input> sections = new ArrayList<>();
    Draft draft = new Draft(sink);
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      inputs.each(
          sink,
          input -> {
            if (JsonRecords.seems(input)) {
              readAnswer(input, draft, editions);
            } else {
              readTable(input, draft, editions, sections);
            }
          });
      for (Input input : sections) {
        sections(input, editions, draft);
      }
    }
  }

  private void readAnswer(Input input, Draft draft, TreeSet<String> editions) throws IOException {
    String found = editionOf(input, COMMODITIES);
    editions.add(found);
    try (JsonRecords records = JsonRecords.open(input, "results")) {
      codes(records, COMMODITIES, found, draft);
    }
  }

  private void readTable(Input input, Draft draft, TreeSet<String> editions, List<Input> sections)
      throws IOException {
    Form form;
    try (CsvRows rows = CsvRows.open(input)) {
      Optional<Pair> pair = pair(rows.header());
      if (pair.isPresent()) {
        each(rows, draft, fields -> correspondence(pair.get(), fields, draft));
        return;
      }
      form = form(input, rows.header());
    }
    if (form == SECTIONS) {
      sections.add(input);
      return;
    }
    String found = editionOf(input, form);
    editions.add(found);
    try (CsvRows rows = CsvRows.open(input)) {
      codes(rows, form, found, draft);
    }
  }

  private static Optional<String> edition(String text) {
    Matcher matcher = NAMED.matcher(text);
    while (matcher.find()) {
      String year;
      if (matcher.group("long") != null) {
        year = matcher.group("long");
      } else if (matcher.group("short") != null) {
        year = (matcher.group("short").compareTo("80") > 0 ? "19" : "20") + matcher.group("short");
      } else {
        year = EDITIONS.get(matcher.group("letter").charAt(0) - '0').substring(2);
      }
      if (EDITIONS.contains("HS" + year)) {
        return Optional.of("HS" + year);
      }
    }
    return Optional.empty();
  }

  private String editionOf(Input input, Form form) throws IOException {
    if (!edition.isEmpty()) {
      return edition;
    }
    Optional<String> found = edition(input.fileName());
    try (Rows rows =
        JsonRecords.seems(input) ? JsonRecords.open(input, "results") : CsvRows.open(input)) {
      while (found.isEmpty() && rows.next()) {
        if (rows.get(form == LIST ? "hscode" : "id").equals(ProductCode.TOTAL)) {
          found = edition(rows.get(form == LIST ? "description" : "text"));
        }
      }
    }
    return found.orElseThrow(
        () ->
            input.malformed(
                0,
                "tells its edition neither in its name nor in a row TOTAL: give the option"
                    + " edition, which is one of "
                    + String.join(", ", EDITIONS)));
  }

  private void codes(Rows rows, Form form, String revision, Draft draft) throws IOException {
    each(rows, draft, fields -> code(form, revision, fields, draft));
  }

  private static void code(Form form, String revision, Fields fields, Draft draft) {
    boolean list = form == LIST;
    String code = fields.text(list ? "hscode" : "id");
    String text = fields.text(list ? "description" : "text");
    if (code.equals(ProductCode.TOTAL)) {
      draft.about(new ProductCode("", code).iri(), Vocabulary.PRODUCT).text(SKOS.NOTATION, code);
      return;
    }
    if (!code.matches("\\d\\d|\\d{4}|\\d{6}")) {
      throw new UnusableValueException(
          list ? "hscode" : "id", code, "is not a code of two, four or six digits, nor TOTAL");
    }
    CodeMentions.product(revision, code, draft);
    IRI product = new ProductCode(revision, code).iri();
    IRI scheme = CodeMentions.scheme(revision, draft);
    String prefix = code + " - ";
    Facts.Thing described =
        draft
            .about(product)
            .text(
                RDFS.LABEL, text.startsWith(prefix) ? text.substring(prefix.length()) : text, "en");
    String section = list ? fields.get("section") : "";
    if (code.length() > 2) {
      String parent = code.substring(0, code.length() - 2);
      described.add(SKOS.BROADER, new ProductCode(revision, parent).iri());
      String stated = fields.get("parent");
      if (!stated.isEmpty() && !stated.equals(parent)) {
        draft.remark("parent", stated, "is not the beginning of " + code + ": " + parent + " is");
      }
    } else if (section.matches("[IVX]+")) {
      described.add(SKOS.BROADER, section(revision, section, draft));
    } else {
      described.add(iri(SKOS.NAMESPACE, "topConceptOf"), scheme);
    }
    draft.about(level(revision, code.length(), draft)).add(SKOS.MEMBER, product);
  }

  /** A level of an edition: 1 sections, 2 chapters, 4 headings, 6 subheadings. */
  private static IRI level(String revision, int digits, Draft draft) {
    IRI level = Iris.id("classification-level", revision + "-" + digits);
    if (draft.isNew(level)) {
      String title =
          switch (digits) {
            case 1 -> "sections";
            case 2 -> "chapters (2 digits)";
            case 4 -> "headings (4 digits)";
            default -> "subheadings (6 digits)";
          };
      draft
          .about(level, iri(XKOS, "ClassificationLevel"))
          .text(RDFS.LABEL, revision + ": " + title, "en")
          .whole(iri(XKOS, "depth"), digits == 1 ? 1 : 1 + digits / 2)
          .add(SKOS.IN_SCHEME, CodeMentions.scheme(revision, draft));
    }
    return level;
  }

  private static IRI section(String revision, String number, Draft draft) {
    IRI section = Iris.id("product", revision + "/" + number);
    if (draft.isNew(section)) {
      IRI scheme = CodeMentions.scheme(revision, draft);
      draft
          .about(section, Vocabulary.PRODUCT)
          .text(SKOS.NOTATION, number)
          .add(SKOS.IN_SCHEME, scheme)
          .add(iri(SKOS.NAMESPACE, "topConceptOf"), scheme);
      draft.about(level(revision, 1, draft)).add(SKOS.MEMBER, section);
    }
    return section;
  }

  /** Sections are the same in all editions: their names go to those that are read with them. */
  private void sections(Input input, TreeSet<String> editions, Draft draft) throws IOException {
    if (editions.isEmpty() && edition.isEmpty()) {
      throw input.malformed(
          0, "is for an edition of the system: name a list of codes too, or give option edition");
    }
    try (CsvRows rows = CsvRows.open(input)) {
      each(
          rows,
          draft,
          fields -> {
            String number = fields.text("section");
            String name = fields.text("name");
            for (String revision : editions.isEmpty() ? List.of(edition) : editions) {
              draft.about(section(revision, number, draft)).text(RDFS.LABEL, name, "en");
            }
          });
    }
  }

  /** The two editions that a table of correspondence compares, and its columns. */
  private record Pair(String fromColumn, String from, String toColumn, String to) {}

  private static Optional<Pair> pair(Header header) {
    List<String> columns =
        header.names().stream().filter(name -> edition(name).isPresent()).toList();
    if (columns.size() != 2 || header.names().size() > 4) {
      return Optional.empty();
    }
    return Optional.of(
        new Pair(
            columns.get(0),
            edition(columns.get(0)).orElseThrow(),
            columns.get(1),
            edition(columns.get(1)).orElseThrow()));
  }

  private static void correspondence(Pair pair, Fields fields, Draft draft) {
    String from = sixDigits(fields, pair.fromColumn());
    String to = sixDigits(fields, pair.toColumn());
    String key = pair.from() + "-" + pair.to();
    IRI table = Iris.id("correspondence", key);
    if (draft.isNew(table)) {
      draft
          .about(table, iri(XKOS, "Correspondence"))
          .text(RDFS.LABEL, pair.from() + " to " + pair.to(), "en")
          .add(iri(XKOS, "compares"), CodeMentions.scheme(pair.from(), draft))
          .add(iri(XKOS, "compares"), CodeMentions.scheme(pair.to(), draft));
    }
    CodeMentions.product(pair.from(), from, draft);
    CodeMentions.product(pair.to(), to, draft);
    IRI association =
        Iris.id("concept-association", String.join("-", pair.from(), from, pair.to(), to));
    draft
        .about(association, iri(XKOS, "ConceptAssociation"))
        .add(iri(XKOS, "sourceConcept"), new ProductCode(pair.from(), from).iri())
        .add(iri(XKOS, "targetConcept"), new ProductCode(pair.to(), to).iri());
    draft.about(table).add(iri(XKOS, "madeOf"), association);
  }

  /**
   * A code of six digits, which may have a point behind the heading. A spreadsheet takes it for a
   * number: without the point, or with two digits behind it, only its leading zero is lost then.
   */
  private static String sixDigits(Fields fields, String column) {
    String code = fields.text(column);
    if (!SIX_DIGITS.matcher(code).matches()) {
      throw new UnusableValueException(
          column, code, "is not a code of six digits, such as 010121 or 0101.21");
    }
    String digits = code.replace(".", "");
    return "0".repeat(6 - digits.length()) + digits;
  }
}
