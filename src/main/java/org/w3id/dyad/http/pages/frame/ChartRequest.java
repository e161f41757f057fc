package org.w3id.dyad.http.pages.frame;

/** What is asked of a page with charts: the page, or one of its charts alone. */
public interface ChartRequest {
  /** As what a chart is wanted alone: {@code csv}, {@code svg} or {@code html}, else empty. */
  String form();

  /** Whether the page is wanted. */
  default boolean isForPage() {
    return form().isEmpty();
  }
}
