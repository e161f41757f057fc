package org.w3id.dyad.source.visits;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Ordinals;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Journeys and meetings of the leaders of China: <em>Who, Where, When</em> of CEIAS (one row a
 * country and year), and the appearances of <em>China Vitae</em> (one row a country, leader and
 * day, with a sentence that says where and with whom). The leader has a column and is known by
 * name; the others whom the sentence names stay text.
 *
 * @see <a href="https://ceias.eu/who-where-when/">CEIAS, Who Where When 1.1</a>
 * @see <a href="https://www.chinavitae.com/vip/index.php?mode=events">China Vitae, appearances</a>
 */
public final class Visits extends CitedSource {
  private static final Form CEIAS =
      new Form("Who Where When", List.of("Year", "Name", "Level", "Country"));
  private static final Form CHINA_VITAE =
      new Form("China Vitae", List.of("date", "country", "leader", "text"));
  private static final IRI CHINA = Iris.id("state", "CHN");

  /** The sentences of China Vitae: who, how, where, who was met, who else was there. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<who>.{2,80}?) (?<how>travelled to|was in)\\s(?<place>.*?)\\s*"
              + "(?:and met with the following:\\s*(?<met>.*?))?\\s*"
              + "(?:Others Attending:\\s*(?<others>.*))?",
          Pattern.DOTALL);

  private final Areas areas = new Areas();

  @Override
  public Description description() {
    return new Description(
        "visits",
        "Journeys and meetings of Chinese leaders (CEIAS Who Where When; China Vitae)",
        "Central European Institute of Asian Studies; China Vitae",
        "https://ceias.eu/who-where-when/",
        "to be cited: Turcsányi, Eckert, Šimalčík, Majsniarová (2021); China Vitae",
        "the workbook of CEIAS (xlsx), or a CSV with date, year, country, leader, text");
  }

  @Override
  protected List<Form> forms() {
    return List.of(CEIAS, CHINA_VITAE);
  }

  @Override
  protected Reading reading() {
    Ordinals ordinals = new Ordinals();
    return (form, fields, draft) -> {
      if (form == CEIAS) {
        visit(fields, draft, ordinals);
      } else {
        appearance(fields, draft, ordinals);
      }
    };
  }

  private void visit(Fields fields, Draft draft, Ordinals ordinals) {
    int year = fields.year("Year");
    IRI host = country(fields, "Country", year);
    IRI leader = leader(fields, "Name", draft);
    String key = "ceias-" + year + "-" + leader.getLocalName() + "-" + host.getLocalName();
    publication
        .statement(
            draft,
            Iris.id("engagement", ordinals.distinct(key, draft)),
            Vocabulary.VISIT,
            fields.record())
        .text(RDFS.LABEL, fields.get("Name") + " visits " + fields.get("Country"), "en")
        .period(Period.at(new PartialDate(year, 0, 0)))
        .add(Vocabulary.HAS_PARTICIPANT, leader)
        .add(Vocabulary.HAS_HOST, host)
        .add(Vocabulary.HAS_GUEST, CHINA)
        .parties(List.of(CHINA, host))
        .text(SKOS.NOTE, "Level of the visitor: " + fields.text("Level"), "en");
  }

  private void appearance(Fields fields, Draft draft, Ordinals ordinals) {
    PartialDate day =
        fields
            .date("date")
            .orElseThrow(
                () -> new UnusableValueException("date", "", "is empty; every record needs it"));
    IRI country = country(fields, "country", day.year());
    IRI leader = leader(fields, "leader", draft);
    String text = fields.text("text");
    Matcher sentence = SENTENCE.matcher(text);
    boolean told = sentence.matches();
    String key = "china-vitae-" + day + "-" + leader.getLocalName() + "-" + country.getLocalName();
    Facts.Thing engagement =
        publication
            .statement(
                draft,
                Iris.id("engagement", ordinals.distinct(key, draft)),
                told ? kind(sentence, country) : Vocabulary.ENGAGEMENT,
                fields.record())
            .text(RDFS.LABEL, fields.get("leader") + ": " + fields.get("country"), "en")
            .text(DCTERMS.DESCRIPTION, text, "en")
            .period(Period.at(day))
            .add(Vocabulary.HAS_PARTICIPANT, leader)
            .parties(List.of(CHINA, country));
    if (told) {
      engagement
          .text(Vocabulary.PLACE_TEXT, sentence.group("place"), "en")
          .text(Vocabulary.OTHER_PARTICIPANTS, others(sentence, fields.get("leader")), "en");
      if (isJourney(sentence, country)) {
        engagement.add(Vocabulary.HAS_HOST, country).add(Vocabulary.HAS_GUEST, CHINA);
      }
    }
  }

  private IRI kind(Matcher sentence, IRI country) {
    if (isJourney(sentence, country)) {
      return Vocabulary.VISIT;
    }
    return sentence.group("met") == null ? Vocabulary.ENGAGEMENT : Vocabulary.MEETING;
  }

  /** Whether the leader travelled to the country of the row: its name begins the place. */
  private boolean isJourney(Matcher sentence, IRI country) {
    return sentence.group("how").equals("travelled to")
        && areas
            .named(sentence.group("place").split(",", 2)[0])
            .filter(country::equals)
            .isPresent();
  }

  /** All whom the sentence names besides the leader, as it names them. */
  private static String others(Matcher sentence, String leader) {
    StringJoiner others = new StringJoiner("; ");
    String who = sentence.group("who").strip();
    if (!who.equals(leader)) {
      others.add(who);
    }
    for (String group : List.of("met", "others")) {
      String names = sentence.group(group);
      if (names != null && !names.isBlank()) {
        others.add(names.strip());
      }
    }
    return others.toString();
  }

  private IRI country(Fields fields, String column, int year) {
    String name = fields.text(column);
    return areas
        .named(name, year)
        .orElseThrow(
            () ->
                new UnusableValueException(
                    column,
                    name,
                    "is " + areas.reason(name, year).orElse("not the name of a known state")));
  }

  /** Both lists name the first men of one state only, whom their names tell apart. */
  private static IRI leader(Fields fields, String column, Draft draft) {
    String name = fields.text(column);
    String key = Iris.key(name);
    if (key.isEmpty()) {
      throw new UnusableValueException(column, name, "is not a name");
    }
    IRI leader = Iris.id("official", key);
    draft.about(leader, Vocabulary.OFFICIAL).text(RDFS.LABEL, name);
    return leader;
  }
}
