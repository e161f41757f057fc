package org.w3id.dyad.source.ofac;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.format.Inputs;
import org.w3id.dyad.source.format.csv.CsvRows;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * The lists of the Office of Foreign Assets Control of the United States: Specially Designated
 * Nationals ({@code sdn}, {@code add}, {@code alt}, {@code sdn_comments}) and the consolidated list
 * of all others ({@code cons_prim}, {@code cons_add}, {@code cons_alt}, {@code cons_comments}). The
 * files have no header; which is which is told by the number of fields. They are read parties
 * first, so that an address that belongs to no party is found; all that is remembered of parties is
 * their numbers.
 *
 * @see <a
 *     href="https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas">OFAC,
 *     data formats and data schemas</a>
 */
public final class Ofac implements Source {
  private final Areas areas = new Areas();
  private final Publication publication = new Publication(description());

  @Override
  public Description description() {
    return new Description(
        "ofac",
        "Specially Designated Nationals List and Consolidated Sanctions List",
        "Office of Foreign Assets Control, U.S. Department of the Treasury",
        "https://sanctionslist.ofac.treas.gov/",
        "public domain (work of the United States government)",
        "sdn.csv, add.csv, alt.csv, sdn_comments.csv; or cons_prim.csv and its like; or both");
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    publication.describe(sink);
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      List<OfacFile> parts = new ArrayList<>();
      inputs.each(sink, input -> parts.add(OfacFile.of(input)));
      parts.sort(Comparator.comparing(OfacFile::kind));
      if (parts.stream().noneMatch(part -> part.kind() == OfacFile.Kind.PARTIES)) {
        throw parts
            .get(0)
            .input()
            .malformed(
                0,
                "holds "
                    + parts.get(0).kind().title()
                    + ", and whose they are stands in sdn.csv or cons_prim.csv: load it together"
                    + " with that");
      }
      OfacComments comments = new OfacComments(lists(parts), sink);
      OfacRecords records = new OfacRecords(publication, areas, comments);
      for (OfacFile part : parts) {
        read(part, records, comments, sink);
      }
      comments.rejectUnused();
    }
  }

  private static List<String> lists(List<OfacFile> parts) {
    return parts.stream()
        .filter(part -> part.kind() == OfacFile.Kind.PARTIES)
        .map(part -> part.input().name())
        .toList();
  }

  private static void read(OfacFile part, OfacRecords records, OfacComments comments, Sink sink)
      throws IOException {
    Draft draft = new Draft(sink);
    try (CsvRows rows = part.open()) {
      while (rows.next()) {
        if (OfacFile.isEndMark(rows)) {
          continue;
        }
        Optional<String> misfit = rows.misfit();
        if (misfit.isPresent()) {
          draft.reject(
              rows.file(),
              rows.line(),
              "",
              "",
              misfit.get().replace("the header", part.kind().title()));
        } else if (part.kind() == OfacFile.Kind.COMMENTS) {
          comments.add(rows);
        } else {
          map(part, rows, records, draft);
        }
      }
      rows.assumption().ifPresent(text -> sink.remark(rows.file(), 0, "", "", text));
    }
  }

  private static void map(OfacFile part, CsvRows rows, OfacRecords records, Draft draft) {
    try {
      records.map(part.kind(), rows, draft);
      draft.commit(rows.file(), rows.line());
    } catch (UnusableValueException e) {
      draft.reject(rows.file(), rows.line(), e.column(), e.value(), e.getMessage());
    }
  }
}
