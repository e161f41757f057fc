/**
 * What all sources read through: files and archives become {@link
 * org.w3id.dyad.source.input.Input}s, bytes become text in a known encoding, text becomes records
 * with named fields, and what a record says is kept back in a {@link
 * org.w3id.dyad.source.input.Draft} until all of it is understood.
 *
 * <p>Nothing here keeps a file in memory, and nothing here knows what a particular publisher means.
 */
package org.w3id.dyad.source.input;
