/**
 * People who led states: Archigos, lists made of Wikidata and Wikipedia, REIGN, and the World
 * Leaders of the Central Intelligence Agency.
 */
package org.w3id.dyad.source.leaders;
