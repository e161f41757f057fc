/**
 * Disputes and wars: militarized interstate disputes and wars of the Correlates of War project,
 * armed conflicts of UCDP and PRIO.
 */
package org.w3id.dyad.source.conflict;
