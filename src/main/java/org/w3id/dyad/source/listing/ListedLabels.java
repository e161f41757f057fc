package org.w3id.dyad.source.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Sink;

/**
 * The labels of the entries of a list that has a row for each name: an entry is shown by the first
 * name that the list calls the main one, else by its first name at all. They are written when all
 * rows have been read; what is remembered is a name and the restrictions of each entry.
 */
public final class ListedLabels {
  /** What is known of one entry. */
  private static final class Entry {
    private final Map<IRI, String> programmes = new LinkedHashMap<>();
    private String name = "";
    private boolean hasMain;
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Listing listing;

  /** Labels for the parties of a list. */
  public ListedLabels(Listing listing) {
    this.listing = listing;
  }

  /** Notes a restriction of an entry, to be labelled with its programme. */
  public void sanction(String key, IRI sanction, String programme) {
    entry(key).programmes.put(sanction, programme);
  }

  /**
   * Notes a name of an entry.
   *
   * @param isMain whether the list calls it the main name
   * @return whether it is the name by which the entry is shown, for the list says so
   */
  public boolean name(String key, String name, boolean isMain) {
    Entry entry = entry(key);
    if (isMain && !entry.hasMain || entry.name.isEmpty()) {
      entry.name = name;
      entry.hasMain = isMain;
    }
    return entry.hasMain && entry.name.equals(name);
  }

  private Entry entry(String key) {
    return entries.computeIfAbsent(key, newKey -> new Entry());
  }

  /** Labels all entries and their restrictions. */
  public void write(Sink sink) {
    Facts facts = new Facts();
    entries.forEach(
        (key, entry) -> {
          String name = Optional.of(entry.name).filter(n -> !n.isEmpty()).orElse(key);
          facts.about(listing.party(key)).text(RDFS.LABEL, name);
          entry.programmes.forEach(
              (sanction, programme) ->
                  facts.about(sanction).text(RDFS.LABEL, Listing.label(programme, name)));
          facts.writeUncounted(sink);
        });
  }
}
