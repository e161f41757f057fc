package org.w3id.dyad.source.aiddata;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.aiddata.AidDataEdition.Item;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Names;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.format.workbook.Spreadsheet;

/**
 * AidData's records of Chinese finance abroad: Global Chinese Development Finance 3.0 and 2.0,
 * Global Chinese Official Finance 1.0, and the geocoded records 1.1.1. All editions share the
 * numbers of records, so a load takes one edition, and a newer one replaces it.
 *
 * <p>A record is a commitment, {@code …/id/commitment/aiddata-<number>}. It is linked by {@code
 * dyad:hasRecord} to {@code …/id/aiddata-record/<number>}, which whatever else describes that
 * record links to as well. Umbrella records and those that are not recommended for sums are kept
 * and marked.
 *
 * @see <a
 *     href="https://www.aiddata.org/data/aiddatas-global-chinese-development-finance-dataset-version-3-0">GCDF
 *     3.0</a>
 * @see <a href="https://www.aiddata.org/data/chinese-global-official-finance-dataset">GCOF 1.0</a>
 */
public final class AidData extends CitedSource {
  private static final IRI CHINA = Iris.id("state", "CHN");

  private static final Map<String, IRI> STAGES =
      Map.of(
          "completion", Vocabulary.COMPLETED,
          "implementation", Vocabulary.UNDER_IMPLEMENTATION,
          "pipeline: commitment", Vocabulary.COMMITTED,
          "pipeline: pledge", Vocabulary.PLEDGED,
          "suspended", Vocabulary.SUSPENDED,
          "cancelled", Vocabulary.CANCELLED);

  private final List<AidDataEdition> editions = AidDataEdition.all();
  private final Areas areas = new Areas();

  @Override
  public Description description() {
    return new Description(
        "aiddata",
        "Global Chinese Development Finance and Global Chinese Official Finance",
        "AidData, William & Mary",
        "https://www.aiddata.org/data/aiddatas-global-chinese-development-finance-dataset-version-3-0",
        "to be cited; Open Data Commons Attribution License (ODC-By 1.0)",
        "the workbook (xlsx) or a CSV of GCDF 3.0, 2.0 or GCOF 1.0, or the geocoded projects 1.1.1;"
            + " one edition a load");
  }

  @Override
  protected List<Form> forms() {
    return editions.stream().map(AidDataEdition::form).toList();
  }

  /** The release of version 3.0 is a zip with maps and manuals beside the workbook. */
  @Override
  protected void read(Input input, Draft draft, Reading reading) throws IOException {
    if (input.name().contains("!") && !Spreadsheet.is(input) && !isTable(input)) {
      draft.sink().remark(input.name(), 0, "", "", "is no table of records: passed over");
    } else {
      super.read(input, draft, reading);
    }
  }

  private static boolean isTable(Input input) {
    String name = input.fileName().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") && !name.contains("adm1") && !name.contains("adm2");
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    Names names = new Names();
    Form[] first = new Form[1];
    return (form, fields, draft) -> {
      if (first[0] == null) {
        first[0] = form;
      } else if (form != first[0]) {
        throw new UnusableValueException(
            "",
            form.title(),
            "is another edition than "
                + first[0].title()
                + " in the file before; both number the same records: load one of them");
      }
      map(new AidDataRecord(edition(form), fields), draft, repeats, names);
    };
  }

  private AidDataEdition edition(Form form) {
    return editions.stream().filter(e -> e.form().equals(form)).findFirst().orElseThrow();
  }

  private void map(AidDataRecord record, Draft draft, Repeats repeats, Names names) {
    long id = record.id();
    String key = "aiddata-" + id;
    int year = record.year();
    if (isRepeat(record, id, draft, repeats)) {
      return;
    }
    IRI entry = Iris.id("aiddata-record", Long.toString(id));
    draft.about(entry, Vocabulary.PUBLISHED_RECORD).text(RDFS.LABEL, "AidData " + id);
    Facts.Thing commitment =
        publication
            .statement(draft, Iris.id("commitment", key), type(record), Long.toString(id))
            .text(RDFS.LABEL, record.text(Item.TITLE), "en")
            .text(Vocabulary.PURPOSE, record.get(Item.DESCRIPTION), "en")
            .text(Vocabulary.AID_DATA_ID, Long.toString(id))
            .add(Vocabulary.HAS_RECORD, entry)
            .add(Vocabulary.HAS_STAGE, stage(record))
            .add(Vocabulary.HAS_FUNDER_STATE, CHINA)
            .text(Vocabulary.FLOW_TYPE, record.get(Item.FLOW_TYPE), "en")
            .text(Vocabulary.FLOW_CATEGORY, record.get(Item.FLOW_CLASS), "en")
            .text(Vocabulary.INTENT, record.get(Item.INTENT), "en")
            .text(Vocabulary.SECTOR_CODE, record.get(Item.SECTOR_CODE))
            .text(Vocabulary.SECTOR, record.get(Item.SECTOR), "en");
    dates(record, commitment, year);
    flags(record, commitment);
    terms(record, commitment);
    recipients(record, commitment, draft);
    parents(record, commitment, draft);
    new AidDataAgencies(record, commitment, draft, names).write();
    new AidDataAmounts(record, commitment, draft, key).write();
  }

  /** Whether an earlier row says the same. */
  private static boolean isRepeat(AidDataRecord record, long id, Draft draft, Repeats repeats) {
    return switch (repeats.see(Long.toString(id), record.content(), draft)) {
      case SAME -> {
        draft.remark("", "", Repeats.REMARK);
        yield true;
      }
      case DIFFERENT ->
          throw record.unusable(
              Item.ID, "is the number of an earlier row that says something else");
      case NEW -> false;
    };
  }

  /** Loans, grants and the like; what is neither stays a commitment, with the type as published. */
  private static IRI type(AidDataRecord record) {
    if (record.flag(Item.LINE_OF_CREDIT).orElse(false)) {
      return Vocabulary.CREDIT_LINE;
    }
    String flow = record.get(Item.FLOW_TYPE).toLowerCase(Locale.ROOT);
    if (flow.startsWith("loan") || flow.contains("credit")) {
      return Vocabulary.LOAN;
    }
    if (flow.startsWith("grant")
        || flow.startsWith("free-standing technical assistance")
        || flow.startsWith("scholarships")) {
      return Vocabulary.GRANT;
    }
    return flow.contains("investment") ? Vocabulary.INVESTMENT : Vocabulary.COMMITMENT;
  }

  private static IRI stage(AidDataRecord record) {
    IRI stage = STAGES.get(record.text(Item.STATUS).toLowerCase(Locale.ROOT));
    if (stage == null) {
      throw record.unusable(
          Item.STATUS, "is not one of " + String.join(", ", new TreeSet<>(STAGES.keySet())));
    }
    return stage;
  }

  private static void dates(AidDataRecord record, Facts.Thing commitment, int year) {
    Optional<PartialDate> committed = record.date(Item.COMMITTED, Item.COMMITTED_ESTIMATED);
    commitment.period(new Period(committed.orElse(new PartialDate(year, 0, 0)), null));
    record
        .date(Item.STARTED, Item.STARTED_ESTIMATED)
        .ifPresent(date -> commitment.date(Vocabulary.STARTED_ON, date));
    record
        .date(Item.COMPLETED, Item.COMPLETED_ESTIMATED)
        .ifPresent(date -> commitment.date(Vocabulary.COMPLETED_ON, date));
    record
        .date(Item.PLANNED_START)
        .ifPresent(date -> commitment.date(Vocabulary.PLANNED_START, date));
    record
        .date(Item.PLANNED_COMPLETION)
        .ifPresent(date -> commitment.date(Vocabulary.PLANNED_COMPLETION, date));
  }

  private static void flags(AidDataRecord record, Facts.Thing commitment) {
    record
        .flag(Item.RECOMMENDED)
        .ifPresent(yes -> commitment.flag(Vocabulary.IS_RECOMMENDED_FOR_AGGREGATES, yes));
    record.flag(Item.UMBRELLA).ifPresent(yes -> commitment.flag(Vocabulary.IS_UMBRELLA, yes));
  }

  private static void terms(AidDataRecord record, Facts.Thing commitment) {
    number(record, Item.INTEREST, commitment, Vocabulary.INTEREST_RATE);
    number(record, Item.MATURITY, commitment, Vocabulary.MATURITY_YEARS);
    number(record, Item.GRACE, commitment, Vocabulary.GRACE_YEARS);
    record
        .number(Item.SOURCES)
        .map(BigDecimal::longValue)
        .ifPresent(count -> commitment.whole(Vocabulary.SOURCE_COUNT, count));
  }

  private static void number(
      AidDataRecord record, Item item, Facts.Thing commitment, IRI property) {
    record.number(item).ifPresent(number -> commitment.number(property, number));
  }

  /** States by their codes; what is no state, such as {@code Africa, regional}, stays text. */
  private void recipients(AidDataRecord record, Facts.Thing commitment, Draft draft) {
    Set<IRI> states = new LinkedHashSet<>();
    for (String code : record.list(Item.RECIPIENT_CODES)) {
      areas.iso3(code).ifPresent(states::add);
    }
    String names = record.get(Item.RECIPIENTS);
    if (states.isEmpty()) {
      areas.named(names).ifPresent(states::add);
    }
    commitment.addAll(Vocabulary.HAS_RECIPIENT_STATE, states);
    if (states.size() == 1) {
      commitment.dyad(CHINA, states.iterator().next());
    }
    if (states.isEmpty() || names.contains("regional") || names.contains("Multi-Region")) {
      commitment.text(Vocabulary.RECIPIENT_TEXT, names, "en");
    }
    if (states.isEmpty()) {
      draft.remark(record.name(Item.RECIPIENTS), names, "is no state: kept as text");
    }
  }

  private static void parents(AidDataRecord record, Facts.Thing commitment, Draft draft) {
    for (String parent : record.list(Item.PARENTS)) {
      String number = parent.replaceFirst("\\.0$", "");
      if (number.matches("\\d{1,9}")) {
        IRI entry = Iris.id("aiddata-record", number);
        draft.about(entry, Vocabulary.PUBLISHED_RECORD).text(RDFS.LABEL, "AidData " + number);
        commitment.add(Vocabulary.IS_PART_OF_RECORD, entry);
      } else if (!parent.isEmpty()) {
        draft.remark(record.name(Item.PARENTS), parent, "is not a record's number: left out");
      }
    }
  }
}
