package org.w3id.dyad.source.seco;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.format.xml.XmlElement;
import org.w3id.dyad.source.listing.ListedDate;

/** The times in which a target was listed, by its modifications. */
final class SecoHistory {
  /**
   * A time in which it was listed.
   *
   * @param start the day from which; null if the list does not say
   * @param enacted the day of the decision; null if the list does not say
   * @param end the day from which it was no longer; null if it still is
   */
  record Listing(PartialDate start, PartialDate enacted, PartialDate end) {
    static final Listing UNDATED = new Listing(null, null, null);
  }

  private record Modification(boolean isListing, PartialDate effective, PartialDate enacted) {}

  private final List<Listing> listings = new ArrayList<>();
  private final Optional<PartialDate> updated;

  /**
   * Reads the modifications of a target, in whichever order they stand.
   *
   * @throws UnusableValueException if a date is none
   */
  SecoHistory(XmlElement target) {
    List<XmlElement> all = target.all("modification");
    updated =
        all.stream()
            .flatMap(one -> date(one, "publication-date").stream())
            .max(Comparator.comparing(PartialDate::earliest));
    List<Modification> modifications =
        all.stream()
            .filter(one -> one.attribute("modification-type").matches("(de-)?listed"))
            .map(SecoHistory::modification)
            .sorted(Comparator.comparing(one -> one.effective().earliest()))
            .toList();
    modifications.forEach(this::apply);
    if (listings.isEmpty()) {
      listings.add(Listing.UNDATED);
    }
  }

  private static Modification modification(XmlElement modification) {
    return new Modification(
        modification.attribute("modification-type").equals("listed"),
        Stream.of("effective-date", "publication-date", "enactment-date")
            .flatMap(name -> date(modification, name).stream())
            .findFirst()
            .orElseThrow(
                () ->
                    new UnusableValueException(
                        "effective-date", "", "is empty; a listing and a delisting have a date")),
        date(modification, "enactment-date").orElse(null));
  }

  private static Optional<PartialDate> date(XmlElement modification, String name) {
    return ListedDate.of(name, modification.attribute(name));
  }

  private void apply(Modification one) {
    Listing last = listings.isEmpty() ? null : listings.get(listings.size() - 1);
    boolean isOpen = last != null && last.end() == null;
    if (one.isListing()) {
      if (!isOpen) {
        listings.add(new Listing(one.effective(), one.enacted(), null));
      }
    } else if (isOpen) {
      listings.set(listings.size() - 1, new Listing(last.start(), last.enacted(), one.effective()));
    } else if (last == null) {
      listings.add(new Listing(null, null, one.effective()));
    }
  }

  /** The times in their order; one without dates if nothing is said of them. */
  List<Listing> listings() {
    return List.copyOf(listings);
  }

  /** The day on which the entry was last published. */
  Optional<PartialDate> updated() {
    return updated;
  }
}
