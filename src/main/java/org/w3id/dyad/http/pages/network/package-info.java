/**
 * {@code /network}: a state in the middle, those with whom it has most to do around it, an edge for
 * each measure. Of one state only: the network of all states at once shows nothing.
 */
package org.w3id.dyad.http.pages.network;
