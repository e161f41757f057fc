package org.w3id.dyad.source.gsdb;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.row.Codes;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * The Global Sanctions Data Base, release 3: a row for each case, with those who impose it, those
 * whom it restricts, the kinds of restriction, and for each aim how far it was reached. A case all
 * of whose aims are ongoing in 2022, the last year of the release, has no end. Copies that hold a
 * part of the cases are in use, so that a case that is not there may exist all the same.
 *
 * @see <a href="https://www.globalsanctionsdatabase.com/">the publisher's page</a>
 */
public final class Gsdb extends CitedSource {
  private static final Form CASES =
      new Form(
          "the list of cases",
          List.of("case_id", "sanctioned_state", "sanctioning_state", "begin", "end", "objective"));
  private static final int LAST_YEAR = 2022;
  private static final String ONGOING = "ongoing";
  private static final Codes<Boolean> FLAG = new Codes<>(Map.of("1", true, "0", false));
  private static final Map<String, IRI> KINDS =
      new TreeMap<>(
          Map.of(
              "trade", Vocabulary.TRADE_SANCTION,
              "arms", Vocabulary.ARMS_SANCTION,
              "military", Vocabulary.MILITARY_SANCTION,
              "financial", Vocabulary.FINANCIAL_SANCTION,
              "travel", Vocabulary.TRAVEL_SANCTION,
              "other", Vocabulary.OTHER_SANCTION));
  private static final Codes<String> TRADE =
      new Codes<>(
          Map.of(
              "exp_part", "exports in part",
              "imp_part", "imports in part",
              "exp_compl", "exports wholly",
              "imp_compl", "imports wholly"));
  private static final Codes<String> AIM =
      new Codes<>(
          Map.of(
              "policy_change", "policy change",
              "destab_regime", "destabilization of a regime",
              "territorial_conflict", "territorial conflict",
              "prevent_war", "prevention of war",
              "terrorism", "terrorism",
              "end_war", "end of war",
              "human_rights", "human rights",
              "democracy", "democracy",
              "other", "other"));
  private static final Codes<String> SUCCESS =
      new Codes<>(
          Map.of(
              "failed",
              "failed",
              "success_part",
              "partial success",
              "success_total",
              "total success",
              "nego_settlement",
              "negotiated settlement",
              ONGOING,
              ONGOING));

  private final GsdbActors actors = new GsdbActors();

  @Override
  public Description description() {
    return new Description(
        "gsdb",
        "Global Sanctions Data Base, release 3",
        "Gabriel Felbermayr, Constantinos Syropoulos, Erdal Yalcin, Yoto Yotov and others",
        "https://www.globalsanctionsdatabase.com/",
        "to be cited",
        "the list of cases as CSV");
  }

  @Override
  protected List<Form> forms() {
    return List.of(CASES);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> map(fields, draft, repeats);
  }

  private void map(Fields fields, Draft draft, Repeats repeats) {
    int number = fields.integer("case_id");
    repeats.requireNew(Integer.toString(number), "case_id", fields.get("case_id"), draft);
    Period period = period(fields);
    IRI iri = Iris.id("sanction", "gsdb-" + number);
    Facts.Thing sanction =
        publication
            .statement(draft, iri, Vocabulary.SANCTION, "case/" + number)
            .text(RDFS.LABEL, label(number, fields), "en");
    aims(number, sanction, fields, draft);
    sanction.period(period).addAll(Vocabulary.IMPOSED_BY, actors.senders(fields, period, draft));
    actors.targets(fields, period, sanction, draft);
    kinds(sanction, fields);
    publication.cover(draft, Vocabulary.SANCTION, Period.years(1950, LAST_YEAR), Vocabulary.SAMPLE);
  }

  private static String label(int number, Fields fields) {
    return "Sanctions on "
        + fields.text("sanctioned_state")
        + " by "
        + fields.text("sanctioning_state")
        + " (GSDB case "
        + number
        + ")";
  }

  private static Period period(Fields fields) {
    int begin = fields.year("begin");
    int end = fields.year("end");
    if (end < begin) {
      throw new UnusableValueException("end", fields.get("end"), "is before " + begin);
    }
    boolean isOngoing =
        end == LAST_YEAR && list(fields, "success").stream().allMatch(ONGOING::equals);
    return new Period(new PartialDate(begin, 0, 0), isOngoing ? null : new PartialDate(end, 0, 0));
  }

  private static void kinds(Facts.Thing sanction, Fields fields) {
    KINDS.forEach(
        (column, kind) -> {
          if (FLAG.required(fields, column)) {
            sanction.add(Vocabulary.HAS_SANCTION_KIND, kind);
          }
        });
    for (String code : list(fields, "descr_trade")) {
      sanction.text(Vocabulary.TRADE_RESTRICTION, TRADE.of("descr_trade", code), "en");
    }
  }

  private void aims(int number, Facts.Thing sanction, Fields fields, Draft draft) {
    List<String> aims = list(fields, "objective");
    List<String> successes = list(fields, "success");
    boolean isPaired = aims.size() == successes.size();
    if (!isPaired) {
      draft.remark(
          "success",
          fields.get("success"),
          "are not as many as the aims: which aim was reached is not said");
    }
    for (int i = 0; i < aims.size(); i++) {
      String record = number + "-" + (i + 1);
      Facts.Thing aim =
          publication
              .statement(
                  draft,
                  Iris.id("sanction-aim", "gsdb-" + record),
                  Vocabulary.SANCTION_AIM,
                  "aim/" + record)
              .text(Vocabulary.PURPOSE, AIM.of("objective", aims.get(i)), "en");
      if (isPaired) {
        aim.text(Vocabulary.OUTCOME, SUCCESS.of("success", successes.get(i)), "en");
      }
      sanction.add(Vocabulary.HAS_AIM, aim.iri());
    }
  }

  private static List<String> list(Fields fields, String column) {
    return Arrays.stream(fields.get(column).split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
