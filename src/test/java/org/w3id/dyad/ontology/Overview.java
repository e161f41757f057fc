package org.w3id.dyad.ontology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The tables of classes, values and properties in the README, a section for each module. */
final class Overview {

  private static final String NAMESPACE = "https://w3id.org/dyad/ontology#";

  private final StringBuilder out = new StringBuilder();

  private Overview() {}

  /** The overview as Markdown. */
  static String markdown() throws IOException {
    var overview = new Overview();
    for (var module : OntologyFiles.modules()) {
      overview.module(module);
    }
    return overview.out.toString();
  }

  private void module(Path file) {
    var model = RDFDataMgr.loadModel(file.toString());
    var name = OntologyFiles.stem(file);
    var ontology = model.createResource("https://w3id.org/dyad/ontology/" + name);
    if (terms(model, null).isEmpty()) {
      return;
    }
    out.append("\n### ").append(name).append("\n\n");
    out.append(text(ontology, DCTerms.description).replaceFirst("^The part of", "Part of"));
    out.append(" [").append(name).append(".ttl](").append(name).append(".ttl)\n");
    table(model, OWL.Class, "Class", "under", RDFS.subClassOf);
    table(model, OWL2.NamedIndividual, "Value", "of", RDF.type);
    table(model, OWL.ObjectProperty, "Object property", "under", RDFS.subPropertyOf);
    table(model, OWL.DatatypeProperty, "Datatype property", "under", RDFS.subPropertyOf);
  }

  private void table(Model model, Resource kind, String title, String relation, Property parent) {
    var terms = terms(model, kind);
    if (terms.isEmpty()) {
      return;
    }
    out.append("\n| ").append(title).append(" | ").append(relation);
    out.append(" | 中文 | русский | definition |\n|---|---|---|---|---|\n");
    for (var term : terms) {
      out.append("| `").append(term.getLocalName()).append("` | ");
      out.append(parents(term, parent)).append(" | ");
      out.append(term.getProperty(RDFS.label, "zh").getString()).append(" | ");
      out.append(term.getProperty(RDFS.label, "ru").getString()).append(" | ");
      out.append(text(term, SKOS.definition)).append(" |\n");
    }
  }

  private static String text(Resource term, Property property) {
    return term.getProperty(property, "en").getString();
  }

  private static String parents(Resource term, Property parent) {
    return term.listProperties(parent).toList().stream()
        .map(statement -> statement.getResource())
        .filter(Resource::isURIResource)
        .filter(resource -> !resource.equals(OWL2.NamedIndividual))
        .map(resource -> "`" + shortName(resource) + "`")
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Without prefix if it is ours, else with the prefix of the module's file. */
  private static String shortName(Resource resource) {
    return resource.getURI().startsWith(NAMESPACE)
        ? resource.getLocalName()
        : resource.getModel().shortForm(resource.getURI());
  }

  /** The terms of a kind, or of any kind for null, in the order of their names. */
  private static List<Resource> terms(Model model, Resource kind) {
    return model.listSubjectsWithProperty(RDF.type, kind).toList().stream()
        .filter(term -> term.isURIResource() && term.getURI().startsWith(NAMESPACE))
        .sorted(Comparator.comparing(Resource::getLocalName))
        .toList();
  }
}
