/**
 * Pages made for a kind of thing: a state, an official, an organization, an agreement, a
 * commitment, an event, a document. {@link org.w3id.dyad.http.pages.typed.ThingKind} says which
 * questions are asked for each.
 */
package org.w3id.dyad.http.pages.typed;
