package org.w3id.dyad.linking.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.w3id.dyad.name.NameKeys;

/**
 * An index of many things by the keys of their names, so that each is compared with the few that
 * may be alike and not with all. It is kept in memory, and can be asked by several threads.
 */
public final class NameBlocks implements AutoCloseable {
  private static final String KEY = "key";
  private static final String KIND = "kind";
  private static final String GROUP = "group";
  private static final String NUMBER = "number";
  private static final int MOST_NAMES = 20;
  private static final long MOST_LOOKED_AT = 3_000;

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final int[] numbers;

  /**
   * A thing to be filed.
   *
   * @param group what is not compared among itself, such as a data set
   * @param description what is known of it
   */
  public record Entry(String group, EntityDescription description) {}

  /** Files things; they are found by their place in the list. */
  public NameBlocks(List<Entry> entries) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int number = 0; number < entries.size(); number++) {
        writer.addDocument(document(number, entries.get(number)));
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    numbers = numbers(reader);
  }

  private static Document document(int number, Entry entry) {
    Document document = new Document();
    document.add(new NumericDocValuesField(NUMBER, number));
    document.add(new StringField(KIND, entry.description().kind().name(), Field.Store.NO));
    document.add(new StringField(GROUP, entry.group(), Field.Store.NO));
    for (String key : keys(entry.description())) {
      document.add(new StringField(KEY, key, Field.Store.NO));
    }
    return document;
  }

  private static int[] numbers(DirectoryReader reader) throws IOException {
    int[] numbers = new int[reader.maxDoc()];
    NumericDocValues values = MultiDocValues.getNumericValues(reader, NUMBER);
    for (int document = 0; document < numbers.length; document++) {
      values.advance(document);
      numbers[document] = (int) values.longValue();
    }
    return numbers;
  }

  private static Set<String> keys(EntityDescription description) {
    Set<String> keys = new TreeSet<>();
    description.names().stream()
        .limit(MOST_NAMES)
        .forEach(name -> keys.addAll(NameKeys.of(name.text())));
    description.identifiers().forEach(key -> keys.add(key.scheme() + " " + key.value()));
    return keys;
  }

  /**
   * The places in the list of the things of the same kind that have the most in common with one.
   *
   * @param entry the one; things of its group are left out
   * @param limit how many
   */
  public int[] alike(Entry entry, int limit) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(rarest(entry), Occur.MUST);
    query.add(new TermQuery(new Term(GROUP, entry.group())), Occur.MUST_NOT);
    if (entry.description().kind() != Kind.OTHER) {
      query.add(kinds(entry.description().kind()), Occur.FILTER);
    }
    try {
      ScoreDoc[] found = searcher.search(query.build(), limit).scoreDocs;
      int[] places = new int[found.length];
      for (int i = 0; i < places.length; i++) {
        places[i] = numbers[found[i].doc];
      }
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index of names", e);
    }
  }

  /** The rarest keys, as many as together lead to a bounded number of things. */
  private Query rarest(Entry entry) {
    List<Map.Entry<Term, Integer>> keys =
        keys(entry.description()).stream()
            .map(key -> new Term(KEY, key))
            .map(term -> Map.entry(term, frequency(term)))
            .filter(key -> key.getValue() > 0)
            .sorted(Map.Entry.comparingByValue())
            .limit(IndexSearcher.getMaxClauseCount())
            .toList();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    long found = 0;
    for (Map.Entry<Term, Integer> key : keys) {
      if (found == 0 || found + key.getValue() <= MOST_LOOKED_AT) {
        any.add(new TermQuery(key.getKey()), Occur.SHOULD);
        found += key.getValue();
      }
    }
    return any.build();
  }

  private int frequency(Term term) {
    try {
      return reader.docFreq(term);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index of names", e);
    }
  }

  private static Query kinds(Kind kind) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(KIND, kind.name())), Occur.SHOULD)
        .add(new TermQuery(new Term(KIND, Kind.OTHER.name())), Occur.SHOULD)
        .build();
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index of names", e);
    }
  }
}
