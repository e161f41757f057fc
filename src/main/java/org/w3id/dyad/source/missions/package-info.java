/** Embassies and consulates: the Database of Embassies. */
package org.w3id.dyad.source.missions;
