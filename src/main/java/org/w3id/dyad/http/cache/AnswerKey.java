package org.w3id.dyad.http.cache;

import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.service.QueryRequest;

/**
 * All that decides the answer to a query. Answers that are kept, or made once for several clients,
 * are found by it.
 *
 * @param release the release that is asked
 * @param asked the query with each parameter as it was sent
 * @param accept the {@code Accept} header, or {@code null}
 * @param isZipped whether the answer is compressed
 */
public record AnswerKey(String release, QueryRequest asked, String accept, boolean isZipped) {

  /** The tag that clients know the answer by. */
  public EntityTag tag() {
    return EntityTag.of(
        release,
        asked.text(),
        asked.defaultGraphs(),
        asked.namedGraphs(),
        asked.format(),
        accept,
        isZipped);
  }
}
