package org.w3id.dyad.source.csvw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.format.Inputs;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.DecimalSign;
import org.w3id.dyad.source.rdf.Rdf;

/**
 * Tables of any form, described by metadata of CSV on the Web in a file beside them, whose name
 * ends in {@code metadata.json}: CSV, spreadsheets (xlsx, ods) and Parquet, into the graph {@code
 * csvw/<name of the first table>}. Two members are the project's own: {@code dyad:codes} names the
 * codes by which a column means states, {@code dyad:factor} multiplies its numbers. With {@code
 * dyad:dataSet} its rows are data points, see {@link MeasureTable}.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
 */
public final class Csvw implements Source {
  private static final String METADATA = "metadata.json";

  private final Optional<DecimalSign> sign;

  /** Reads the names of areas. */
  public Csvw() {
    this(Optional.empty());
  }

  private Csvw(Optional<DecimalSign> sign) {
    this.sign = sign;
  }

  @Override
  public Description description() {
    return new Description(
        "csvw",
        "Tables described by metadata of CSV on the Web",
        "the maker of the file",
        "",
        "whatever the file has",
        "CSV, xlsx, ods or Parquet, with a file such as table-metadata.json (docs/how-to/tables.md)");
  }

  @Override
  public Source withOptions(Map<String, String> options) {
    return Set.of(DecimalSign.OPTION).containsAll(options.keySet())
        ? new Csvw(DecimalSign.told(options))
        : Source.super.withOptions(options);
  }

  @Override
  public String graph(List<Path> files) {
    Path table =
        files.stream()
            .filter(file -> !isMetadata(file.toString()))
            .findFirst()
            .orElse(files.get(0));
    return description().id() + "/" + Rdf.name(table);
  }

  private static boolean isMetadata(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(METADATA);
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      List<Input> tables = new ArrayList<>(inputs.list());
      List<Input> metadata = tables.stream().filter(input -> isMetadata(input.fileName())).toList();
      tables.removeAll(metadata);
      if (metadata.size() != 1 || tables.isEmpty()) {
        throw inputs
            .list()
            .get(0)
            .malformed(
                0,
                "needs a table and one file whose name ends in "
                    + METADATA
                    + "; given are "
                    + inputs.list().stream().map(Input::name).collect(Collectors.joining(", ")));
      }
      CsvwTable table = CsvwTable.of(metadata.get(0));
      Publication publication = publication(table, files);
      new DescribedTables(description(), List.of(table), publication, sign)
          .read(inputs, tables, sink);
    }
  }

  /** The load as a document; its title is that of the metadata, or the name of the first table. */
  private Publication publication(CsvwTable table, List<Path> files) {
    String name = graph(files).replace('/', '-');
    return new Publication(
        new Description(
            name,
            table.title().isEmpty() ? name : table.title(),
            table.publisher(),
            table.address(),
            "",
            ""));
  }
}
