package org.w3id.dyad.source.csvw;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.measure.DataPoint;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Sink;

/** Says once for a load what its data points refer to: data set, coverage, indicators, kinds. */
final class MeasureDescription {
  private static final IRI INDICATORS = Iris.id("concept-scheme", "indicator");
  private static final Map<String, IRI> COMPLETENESS =
      Map.of(
          "full", Vocabulary.FULL_REGISTER,
          "one-side", Vocabulary.ONE_SIDE_ONLY,
          "sample", Vocabulary.SAMPLE,
          "selection", Vocabulary.EDITORS_SELECTION);

  private final MeasureTable table;
  private final IRI document;
  private final Facts facts = new Facts();

  /**
   * A description.
   *
   * @param document what the data set is cited from
   */
  MeasureDescription(MeasureTable table, IRI document) {
    this.table = table;
    this.document = document;
  }

  /** Writes it. */
  void write(Sink sink) {
    IRI set = Iris.id("dataset", table.dataSet());
    Facts.Thing described =
        facts
            .about(set, Vocabulary.DATA_SET)
            .text(RDFS.LABEL, table.title(), "en")
            .text(DCTERMS.PUBLISHER, table.publisher())
            .text(DCTERMS.DESCRIPTION, table.description(), "en")
            .text(DCTERMS.LICENSE, table.licence())
            .add(PROV.HAD_PRIMARY_SOURCE, document);
    if (!table.address().isEmpty()) {
      described.add(DCAT.LANDING_PAGE, iri(table.address()));
    }
    table.coverage().ifPresent(coverage -> cover(set, coverage));
    table.measures().forEach(this::describe);
    facts.writeUncounted(sink);
  }

  private void cover(IRI set, MeasureTable.Coverage coverage) {
    Facts.Thing covered =
        facts
            .about(Iris.id("coverage", table.dataSet()), Vocabulary.COVERAGE)
            .add(Vocabulary.COVERS_KIND, Vocabulary.DATA_POINT)
            .add(Vocabulary.IS_FROM_DATA_SET, set)
            .add(Vocabulary.HAS_COMPLETENESS, COMPLETENESS.get(coverage.completeness()))
            .add(PROV.HAD_PRIMARY_SOURCE, document);
    table.measures().stream()
        .map(measure -> Iris.id("indicator", measure.indicator()))
        .distinct()
        .forEach(indicator -> covered.add(Vocabulary.COVERS_ONLY, indicator));
    if (coverage.start() != null || coverage.end() != null) {
      covered.period(new Period(coverage.start(), coverage.end()));
    }
  }

  private void describe(CsvwMeasure measure) {
    if (!measure.label().isEmpty()) {
      Facts.Thing indicator =
          facts
              .about(Iris.id("indicator", measure.indicator()), Vocabulary.INDICATOR)
              .add(SKOS.IN_SCHEME, INDICATORS)
              .text(SKOS.PREF_LABEL, measure.label(), "en")
              .text(SKOS.DEFINITION, measure.definition(), "en");
      measure.unit().ifPresent(unit -> indicator.text(Vocabulary.UNIT, unit));
    }
    measure
        .categories()
        .forEach(
            (code, meaning) ->
                facts
                    .about(DataPoint.category(measure.indicator(), code), Vocabulary.CATEGORY)
                    .text(SKOS.PREF_LABEL, meaning, "en")
                    .text(SKOS.NOTATION, code));
  }
}
