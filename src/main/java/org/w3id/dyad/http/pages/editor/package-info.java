/**
 * {@code /sparql}: queries of one's own, how they are planned, and the charts that fit their rows.
 */
package org.w3id.dyad.http.pages.editor;
