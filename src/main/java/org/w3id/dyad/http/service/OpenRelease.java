package org.w3id.dyad.http.service;

import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.release.Companion;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.search.LabelIndex;

/** A release that is open for as long as it is in use. */
public final class OpenRelease {
  private final Release release;
  private final Store store;
  private int users = 1;

  private OpenRelease(Release release, Store store) {
    this.release = release;
    this.store = store;
  }

  /** Opens a release for its first user, who ends the use by {@link #release}. */
  static OpenRelease open(Release release, Companion companion) throws IOException {
    return new OpenRelease(release, release.open(companion));
  }

  /** The release and its files. */
  public Release described() {
    return release;
  }

  /** The name of the release. */
  public String name() {
    return release.name();
  }

  /** Whether the files by which it is open are still there. */
  public boolean isThere() {
    return store.isThere();
  }

  DatasetGraph data() {
    return store.data();
  }

  /** What the things are called, to be searched. */
  public LabelIndex labels() {
    return store.labels();
  }

  /** Begins another use, unless the last one has ended and the release is closed. */
  synchronized boolean retain() {
    if (users == 0) {
      return false;
    }
    users++;
    return true;
  }

  /** Ends a use; the last one closes the release. */
  public synchronized void release() {
    users--;
    if (users == 0) {
      store.close();
    }
  }
}
