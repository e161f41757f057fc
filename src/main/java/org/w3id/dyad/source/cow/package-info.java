/** Dyadic Trade of the Correlates of War project. */
package org.w3id.dyad.source.cow;
