/**
 * The list of all sources: {@link Sources}. A new source is a room below this one and a line in the
 * list.
 */
package org.w3id.dyad.source;
