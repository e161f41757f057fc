package org.w3id.dyad.source.bri;

import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.ORG;
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
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Countries of the Belt and Road Initiative, by the Green Finance &amp; Development Center: who has
 * joined, and the dates on which they <em>likely</em> joined and left, which are marked so. The
 * initiative has no members: countries sign a memorandum with China, and are its partners.
 *
 * @see <a href="https://greenfdc.org/countries-of-the-belt-and-road-initiative-bri/">Countries of
 *     the Belt and Road Initiative</a>
 */
public final class Bri extends CitedSource {
  private static final String COUNTRY = "Country Code";
  private static final String JOINED = "Likely date of joining";
  private static final String LEFT = "Likely date of exit";
  private static final IRI INITIATIVE = Iris.id("organization", "belt-and-road-initiative");

  private final Areas areas = new Areas();

  @Override
  public Description description() {
    return new Description(
        "bri",
        "Countries of the Belt and Road Initiative",
        "Green Finance & Development Center, FISF Fudan University",
        "https://greenfdc.org/countries-of-the-belt-and-road-initiative-bri/",
        "to be cited: Nedopil, Christoph (2023)",
        "the workbook (xlsx), or its sheet of countries as CSV");
  }

  @Override
  protected List<Form> forms() {
    return List.of(new Form("the list of countries", List.of("Country", COUNTRY, JOINED)));
  }

  @Override
  protected Reading reading() {
    return (form, fields, draft) -> map(fields, draft);
  }

  private void map(Fields fields, Draft draft) {
    String code = fields.text(COUNTRY);
    IRI country =
        areas
            .iso3(code)
            .orElseThrow(
                () ->
                    new UnusableValueException(
                        COUNTRY, code, "is not a code of ISO 3166-1 alpha-3"));
    Facts.Thing membership =
        publication
            .statement(
                draft,
                Iris.id("membership", "bri-" + country.getLocalName()),
                Vocabulary.ORGANIZATION_MEMBERSHIP,
                code)
            .add(ORG.MEMBER, country)
            .add(ORG.HAS_ORGANIZATION, INITIATIVE)
            .add(Vocabulary.HAS_MEMBERSHIP_STEP, Vocabulary.PARTNER_COUNTRY);
    period(fields)
        .ifPresent(
            period ->
                membership
                    .period(period)
                    .add(Vocabulary.HAS_CERTAINTY, Vocabulary.PROBABLE)
                    .text(SKOS.NOTE, "The publisher calls the dates likely.", "en"));
    draft.about(INITIATIVE, Vocabulary.ORGANIZATION).text(RDFS.LABEL, "Belt and Road Initiative");
  }

  private static Optional<Period> period(Fields fields) {
    Optional<PartialDate> joined = fields.date(JOINED);
    Optional<PartialDate> left = fields.date(LEFT);
    if (joined.isEmpty() && left.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Period(joined.orElse(null), left.orElse(null)));
    } catch (IllegalArgumentException e) {
      throw new UnusableValueException(LEFT, fields.get(LEFT), e.getMessage());
    }
  }
}
