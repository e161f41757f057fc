/**
 * What all pages have in common: the frame around them, names of things in the reader's language,
 * answers to questions as tables, and {@link PageHandler}, which each page's handler extends. Knows
 * no page.
 */
package org.w3id.dyad.http.pages.frame;
