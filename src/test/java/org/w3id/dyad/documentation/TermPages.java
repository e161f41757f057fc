package org.w3id.dyad.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * A page for each module of the ontology, and of its shapes: a section for each term or shape, with
 * its name as the anchor.
 */
final class TermPages {
  private TermPages() {}

  static void write(Path ontology, Path folder) throws IOException {
    for (Path file : files(ontology)) {
      write(file, folder, "Terms: ", "What stands in `" + file + "`.");
    }
    for (Path file : files(ontology.resolve("shapes"))) {
      write(file, folder.resolve("shapes"), "Shapes: ", "What SHACL checks, by `" + file + "`.");
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  private static void write(Path file, Path folder, String kind, String about) {
    Model model = RDFDataMgr.loadModel(file.toString());
    List<Resource> terms = terms(model);
    if (terms.isEmpty()) {
      return;
    }
    String name = file.getFileName().toString().replace(".ttl", "");
    Page page = new Page(kind + name, about);
    terms.forEach(term -> write(term, page));
    page.write(folder.resolve(name + ".md"));
  }

  /** What the module itself states, by name. */
  static List<Resource> terms(Model model) {
    return model
        .listSubjectsWithProperty(RDF.type)
        .filterKeep(RDFNode::isURIResource)
        .filterKeep(term -> term.getURI().contains("#") && term.getURI().contains("/dyad/"))
        .filterDrop(term -> term.hasProperty(RDF.type, OWL.Ontology))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Resource::getLocalName))
        .toList();
  }

  private static void write(Resource term, Page page) {
    String name = anchor(term);
    String label = text(term, RDFS.label);
    page.section(label.isEmpty() ? name : name + ": " + label, name);
    page.paragraph(text(term, SKOS.definition)).paragraph(text(term, SKOS.scopeNote));
    page.columns("property", "values");
    List<Property> properties =
        term.listProperties().toList().stream()
            .map(statement -> statement.getPredicate())
            .distinct()
            .sorted(Comparator.comparing(Property::getURI))
            .toList();
    for (Property property : properties) {
      page.row(List.of("`" + shortName(property) + "`", values(term, property)));
    }
  }

  static String anchor(Resource term) {
    return term.getURI().substring(term.getURI().indexOf('#') + 1);
  }

  private static String values(Resource term, Property property) {
    return term.listProperties(property).toList().stream()
        .map(statement -> value(statement.getObject()))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String value(RDFNode node) {
    if (node.isLiteral()) {
      String language = node.asLiteral().getLanguage();
      return Page.escape(node.asLiteral().getLexicalForm())
          + (language.isEmpty() ? "" : " (" + language + ")");
    }
    return node.isURIResource() ? "`" + shortName(node.asResource()) + "`" : "(a list or rule)";
  }

  private static String shortName(Resource resource) {
    String known = resource.getModel().shortForm(resource.getURI());
    return known.replace('|', ' ');
  }

  private static String text(Resource term, Property property) {
    return term.listProperties(property).toList().stream()
        .filter(each -> List.of("en", "").contains(each.getLanguage()))
        .map(each -> each.getString())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
