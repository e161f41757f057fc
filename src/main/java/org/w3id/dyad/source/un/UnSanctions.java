package org.w3id.dyad.source.un;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.format.Inputs;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.format.xml.XmlCursor;
import org.w3id.dyad.source.format.xml.XmlElement;

/**
 * Consolidated list of the United Nations Security Council, as XML: individuals and entities with
 * their names, documents, addresses and the regime under which they are listed.
 *
 * @see <a href="https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list">UN Security
 *     Council Consolidated List</a>
 */
public final class UnSanctions implements Source {
  private static final String ROOT = "CONSOLIDATED_LIST";

  private final Areas areas = new Areas();
  private final Publication publication = new Publication(description());

  @Override
  public Description description() {
    return new Description(
        "un-sanctions",
        "United Nations Security Council Consolidated List",
        "United Nations Security Council",
        "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list",
        "public; terms of use of the United Nations",
        "the consolidated list as XML");
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    publication.describe(sink);
    UnSanctionsEntries entries = new UnSanctionsEntries(publication, areas, new Repeats());
    entries.describeCouncil(sink);
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      inputs.each(sink, input -> read(input, entries, sink));
    }
  }

  private static void read(Input input, UnSanctionsEntries entries, Sink sink) throws IOException {
    Draft draft = new Draft(sink);
    try (XmlCursor xml = XmlCursor.open(input)) {
      if (!xml.next() || !xml.starts(ROOT)) {
        throw input.foreign(
            xml.line(),
            "is not a file of un-sanctions: its outermost element is "
                + xml.name()
                + " and not "
                + ROOT);
      }
      boolean whole = false;
      while (xml.next()) {
        if (xml.starts("INDIVIDUAL") || xml.starts("ENTITY")) {
          map(input, XmlElement.read(input, xml), entries, draft);
        }
        whole = xml.ends(ROOT);
      }
      if (!whole) {
        throw input.malformed(xml.line(), "is cut off: " + ROOT + " does not end");
      }
    }
  }

  private static void map(Input input, XmlElement entry, UnSanctionsEntries entries, Draft draft) {
    try {
      entries.map(entry, draft);
      draft.commit(input.name(), entry.line());
    } catch (UnusableValueException e) {
      draft.reject(input.name(), entry.line(), e.column(), e.value(), e.getMessage());
    }
  }
}
