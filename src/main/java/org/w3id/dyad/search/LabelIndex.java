package org.w3id.dyad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.w3id.dyad.name.NameKeys;

/**
 * The index of a release, open for reading: {@code text:query} asks it, and {@link #search}. It
 * never changes.
 */
public final class LabelIndex implements TextIndex, AutoCloseable {

  /** How many labels one query finds at most; jena-text has the same bound. */
  static final int HITS = 10_000;

  private static final EntityDefinition DEFINITION = definition();

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Scope scope;

  /** The graphs that make the default graph, and those that a query can name. */
  private record Scope(Set<String> defaults, Set<String> named) {

    /**
     * What a query can see that is about a named graph, or, if that is {@code null}, about none.
     */
    Query of(String graph) {
      if (graph == null) {
        return anyOf(LabelDocument.GRAPH, defaults);
      }
      boolean isThere = named.contains(graph) || defaults.equals(Set.of(graph));
      return isThere ? anyOf(LabelDocument.GRAPH, Set.of(graph)) : new MatchNoDocsQuery();
    }
  }

  private LabelIndex(DirectoryReader reader, Scope scope) {
    this.reader = reader;
    this.scope = scope;
    searcher = reader == null ? null : new IndexSearcher(reader);
  }

  /**
   * Opens the index in a folder. Where there is no folder, as in a release that was made before
   * there were indexes, all that is asked is refused.
   *
   * @throws IOException if the index is damaged
   */
  public static LabelIndex open(Path folder) throws IOException {
    return new LabelIndex(
        Files.isDirectory(folder) ? DirectoryReader.open(FSDirectory.open(folder)) : null, null);
  }

  /**
   * The same index, as a query sees it that chooses its graphs. It is closed with this one.
   *
   * @param defaults the IRIs of the graphs that make the default graph ({@code FROM})
   * @param named those of the graphs that have names ({@code FROM NAMED})
   */
  public LabelIndex within(Collection<String> defaults, Collection<String> named) {
    return new LabelIndex(reader, new Scope(Set.copyOf(defaults), Set.copyOf(named)));
  }

  /** How many label statements there are. */
  public long size() {
    return reader == null ? 0 : reader.numDocs();
  }

  /**
   * Finds things by what they are called, the best match first, each once.
   *
   * @param words what people type: all words, {@code "phrase"}, {@code begin*}
   * @param type the IRI of a class that the things must have, or {@code null}
   * @param language a language tag that the labels must have or begin with, or {@code null}
   * @param limit how many things
   * @throws TextQueryException if there are too many words
   */
  public List<Label> search(String words, String type, String language, int limit) {
    BooleanQuery.Builder query =
        new BooleanQuery.Builder().add(TextSyntax.plain(words), Occur.MUST);
    if (type != null) {
      query.add(new TermQuery(new Term(LabelDocument.TYPE, type)), Occur.FILTER);
    }
    addLanguage(query, language);
    return things(query.build(), limit);
  }

  /**
   * Finds things whose names may be alike, in whatever script they are written, those with the most
   * in common first, each once.
   *
   * @param name a name
   * @param types the IRIs of classes of which the things must have one; none if any will do
   * @param limit how many things
   */
  public List<Label> alike(String name, Collection<String> types, int limit) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    NameKeys.of(name)
        .forEach(key -> query.add(new TermQuery(new Term(LabelDocument.KEY, key)), Occur.SHOULD));
    BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
    if (!types.isEmpty()) {
      filtered.add(anyOf(LabelDocument.TYPE, types), Occur.FILTER);
    }
    return things(filtered.build(), limit);
  }

  private List<Label> things(Query query, int limit) {
    for (int hits = 4 * limit; ; hits *= 4) {
      List<Label> labels = find(query, Math.min(hits, HITS));
      Map<Node, Label> best = new LinkedHashMap<>();
      labels.forEach(label -> best.putIfAbsent(label.thing(), label));
      if (best.size() >= limit || labels.size() < hits) {
        return best.values().stream().limit(limit).toList();
      }
    }
  }

  @Override
  public List<TextHit> query(
      String thing,
      List<Resource> properties,
      String text,
      String graph,
      String language,
      int limit,
      String highlight) {
    if (highlight != null) {
      throw new TextQueryException(text, "highlighting is not possible");
    }
    BooleanQuery.Builder query =
        new BooleanQuery.Builder().add(TextSyntax.lucene(text), Occur.MUST);
    if (thing != null) {
      query.add(new TermQuery(new Term(LabelDocument.THING, thing)), Occur.FILTER);
    }
    if (properties != null && !properties.isEmpty()) {
      query.add(
          anyOf(LabelDocument.PROPERTY, properties.stream().map(Resource::getURI).toList()),
          Occur.FILTER);
    }
    boolean isDefault = graph == null || graph.equals(Quad.defaultGraphNodeGenerated.getURI());
    String name = isDefault ? null : graph;
    if (scope != null) {
      query.add(scope.of(name), Occur.FILTER);
    } else if (name != null) {
      query.add(new TermQuery(new Term(LabelDocument.GRAPH, name)), Occur.FILTER);
    }
    addLanguage(query, language);
    List<Label> labels = find(query.build(), limit < 0 || limit > HITS ? HITS : limit);
    return hits(labels);
  }

  /** A statement that stands in several graphs is one of their union. */
  private static List<TextHit> hits(List<Label> labels) {
    Set<List<Node>> seen = new HashSet<>();
    return labels.stream()
        .filter(label -> seen.add(List.of(label.thing(), label.property(), label.text())))
        .map(
            label ->
                new TextHit(
                    label.thing(), label.score(), label.text(), label.graph(), label.property()))
        .toList();
  }

  private static void addLanguage(BooleanQuery.Builder query, String language) {
    if (language != null && !language.isEmpty()) {
      Term term = new Term(LabelDocument.LANGUAGE, language.toLowerCase(Locale.ROOT));
      query.add(new TermQuery(term), Occur.FILTER);
    }
  }

  private List<Label> find(Query query, int limit) {
    if (reader == null) {
      throw new TextQueryException("this release has no index of labels; build it again");
    }
    if (limit == 0) {
      return List.of();
    }
    try {
      StoredFields documents = searcher.storedFields();
      List<Label> labels = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
        labels.add(LabelDocument.label(documents.document(hit.doc), hit.score));
      }
      return labels;
    } catch (IndexSearcher.TooManyClauses e) {
      throw new TextQueryException("the text query has too many terms");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index of labels", e);
    }
  }

  private static Query anyOf(String field, Collection<String> values) {
    return values.isEmpty()
        ? new MatchNoDocsQuery()
        : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  @Override
  public List<TextHit> query(
      Node thing,
      List<Resource> properties,
      String text,
      String graph,
      String language,
      int limit,
      String highlight) {
    boolean isOpen = thing == null || thing.isVariable();
    String name = isOpen ? null : TextQueryFuncs.subjectToString(thing);
    return query(name, properties, text, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String text,
      String graph,
      String language,
      int limit,
      String highlight) {
    return query((String) null, properties, text, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node property, String text, String graph, String language, int limit, String highlight) {
    List<Resource> properties =
        property == null ? List.of() : List.of(ResourceFactory.createResource(property.getURI()));
    return query(properties, text, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(Node property, String text, String graph, String language, int limit) {
    return query(property, text, graph, language, limit, null);
  }

  @Override
  public List<TextHit> query(Node property, String text, String graph, String language) {
    return query(property, text, graph, language, -1);
  }

  @Override
  public EntityDefinition getDocDef() {
    return DEFINITION;
  }

  private static EntityDefinition definition() {
    EntityDefinition definition =
        new EntityDefinition(LabelDocument.THING, LabelDocument.LABEL, LabelDocument.GRAPH);
    LabelDocument.PROPERTIES.forEach(property -> definition.set(LabelDocument.LABEL, property));
    definition.setLangField(LabelDocument.LANGUAGE);
    return definition;
  }

  /** What is stored of a thing is in the data. */
  @Override
  public Map<String, Node> get(String thing) {
    throw readOnly();
  }

  @Override
  public void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void prepareCommit() {
    throw readOnly();
  }

  @Override
  public void commit() {
    throw readOnly();
  }

  @Override
  public void rollback() {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a release never changes");
  }

  @Override
  public void close() {
    if (reader != null && scope == null) {
      try {
        reader.close();
        reader.directory().close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close the index of labels", e);
      }
    }
  }
}
