/** The World Factbook of the Central Intelligence Agency, in JSON. */
package org.w3id.dyad.source.factbook;
