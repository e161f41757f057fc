package org.w3id.dyad.source.seco;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.w3id.dyad.rdf.Iris;
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
import org.w3id.dyad.source.listing.Listing;

/**
 * The consolidated list of sanctions of Switzerland as XML: targets with their identities, the
 * sanctions programmes, and each listing, amendment and delisting with its dates. Targets that are
 * no longer listed stay on the list, and become sanctions that have ended. A file is read twice,
 * for the places that targets refer to may stand behind them. The format is described by the schema
 * {@code swiss-sanctions-list.xsd} and the guide that stand beside the file.
 *
 * @see <a
 *     href="https://www.seco.admin.ch/seco/en/home/Aussenwirtschaftspolitik_Wirtschaftliche_Zusammenarbeit/Wirtschaftsbeziehungen/exportkontrollen-und-sanktionen/sanktionen-embargos/sanktionsmassnahmen/suche_sanktionsadressaten.html">SECO,
 *     search for subjects of sanctions, with the whole list and its schema</a>
 */
public final class Seco implements Source {
  private static final String ROOT = "swiss-sanctions-list";

  private final Areas areas = new Areas();
  private final Publication publication = new Publication(description());

  @Override
  public Description description() {
    return new Description(
        "seco",
        "Consolidated list of sanctions of Switzerland",
        "State Secretariat for Economic Affairs (SECO)",
        "https://www.seco.admin.ch/seco/en/home/Aussenwirtschaftspolitik_Wirtschaftliche_Zusammenarbeit/Wirtschaftsbeziehungen/exportkontrollen-und-sanktionen/sanktionen-embargos.html",
        "open use; the source must be named",
        "the whole list as XML");
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    publication.describe(sink);
    Listing listing = new Listing(publication, "seco", "SECO", Iris.id("state", "CHE"));
    Repeats repeats = new Repeats();
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      inputs.each(
          sink,
          input -> {
            SecoContext context = SecoContext.read(input, Seco::begin);
            read(input, new SecoTargets(listing, areas, context, repeats), sink);
          });
    }
  }

  private static void begin(Input input, XmlCursor xml) throws IOException {
    if (!xml.next() || !xml.starts(ROOT)) {
      throw input.foreign(
          xml.line(),
          "is not a file of seco: its outermost element is " + xml.name() + " and not " + ROOT);
    }
  }

  private static void read(Input input, SecoTargets targets, Sink sink) throws IOException {
    Draft draft = new Draft(sink);
    try (XmlCursor xml = XmlCursor.open(input)) {
      begin(input, xml);
      boolean isWhole = false;
      while (xml.next()) {
        if (xml.starts("target")) {
          map(input, XmlElement.read(input, xml), targets, draft);
        }
        isWhole = xml.ends(ROOT);
      }
      if (!isWhole) {
        throw input.malformed(xml.line(), "is cut off: " + ROOT + " does not end");
      }
    }
  }

  private static void map(Input input, XmlElement target, SecoTargets targets, Draft draft) {
    try {
      targets.map(target, draft);
      draft.commit(input.name(), target.line());
    } catch (UnusableValueException e) {
      draft.reject(input.name(), target.line(), e.column(), e.value(), e.getMessage());
    }
  }
}
