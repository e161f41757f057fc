package org.w3id.dyad.http.reconcile;

import java.util.Arrays;
import java.util.Locale;
import org.w3id.dyad.http.protocol.HttpProblem;

/** What can be completed as it is typed. */
enum Suggested {
  ENTITY,
  PROPERTY,
  TYPE;

  /** Its name in manifests and paths. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the end of a path names. */
  static Suggested of(String path) {
    return Arrays.stream(values())
        .filter(kind -> ("/" + kind.key()).equals(path))
        .findFirst()
        .orElseThrow(
            () -> new HttpProblem(404, "there are suggestions of entity, property and type"));
  }
}
