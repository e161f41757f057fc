package org.w3id.dyad.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.w3id.dyad.source.api.ResourceTable;

/**
 * The addresses in {@code addresses.csv}: those whose terms allow it, with where it was read that
 * the file is there.
 */
public final class FetchAddresses {
  private FetchAddresses() {}

  /** All of them. */
  public static List<FetchAddress> all() {
    List<FetchAddress> all = new ArrayList<>();
    ResourceTable.forEach(
        FetchAddresses.class,
        "addresses.csv",
        row ->
            all.add(
                new FetchAddress(
                    row.getField("source"),
                    row.getField("file"),
                    URI.create(row.getField("address")),
                    row.getField("terms"))));
    return all;
  }

  /** Those of a source. */
  public static List<FetchAddress> of(String source) {
    return all().stream().filter(address -> address.source().equals(source)).toList();
  }
}
