/** Alliances: Alliance Treaty Obligations and Provisions, and those of the Correlates of War. */
package org.w3id.dyad.source.alliance;
