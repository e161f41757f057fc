package org.w3id.dyad.catalogue;

import static org.w3id.dyad.catalogue.Description.DCAT;
import static org.w3id.dyad.catalogue.Description.VOID;
import static org.w3id.dyad.catalogue.Description.iri;
import static org.w3id.dyad.catalogue.Description.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.release.Download;
import org.w3id.dyad.release.Linkset;
import org.w3id.dyad.release.Release;

/**
 * The files of a release as DCAT distributions, with sizes and hashes. They are no part of the
 * release's own graph: a file cannot hold its own hash.
 */
public final class Distributions {
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  private Distributions() {}

  /** Describes the files of a release, and says which release the data are. */
  public static Graph of(Release release, List<Download> files) {
    Description out = new Description();
    out.add(Catalogue.DATA, DCAT + "version", text(release.name()));
    for (Download file : files) {
      Node node = Nodes.at(path(release, file).substring(1));
      Node checksum = iri(node.getURI() + "#sha256");
      Optional<Linkset> links = Linkset.of(file);
      Node described = links.map(Description::links).orElse(Catalogue.DATA);
      out.add(described, DCAT + "distribution", node);
      out.add(described, VOID + "dataDump", node);
      if (links.isPresent()) {
        release.time().ifPresent(time -> out.add(described, DCTerms.created.asNode(), time(time)));
      }
      out.type(node, DCAT + "Distribution");
      out.add(node, DCAT + "downloadURL", node);
      if (file.isParquet()) {
        out.add(node, DCAT + "mediaType", iri(MEDIA_TYPES + file.contentType()));
      } else {
        out.add(
            node,
            DCAT + "mediaType",
            iri(
                MEDIA_TYPES
                    + (links.isPresent() ? "application/n-triples" : "application/n-quads")));
        out.add(node, DCAT + "compressFormat", iri(MEDIA_TYPES + file.contentType()));
      }
      out.add(
          node,
          DCAT + "byteSize",
          NodeFactory.createLiteralDT(
              String.valueOf(file.bytes()), XSDDatatype.XSDnonNegativeInteger));
      release.time().ifPresent(time -> out.add(node, DCTerms.modified.asNode(), time(time)));
      out.add(node, SPDX + "checksum", checksum);
      out.type(checksum, SPDX + "Checksum");
      out.add(checksum, SPDX + "algorithm", iri(SPDX + "checksumAlgorithm_sha256"));
      out.add(
          checksum,
          SPDX + "checksumValue",
          NodeFactory.createLiteralDT(file.sha256(), XSDDatatype.XSDhexBinary));
    }
    return out.graph();
  }

  private static Node time(Instant time) {
    return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
  }

  /** The path of a file on the server. */
  public static String path(Release release, Download file) {
    return "/download/" + release.name() + "/" + file.name();
  }
}
