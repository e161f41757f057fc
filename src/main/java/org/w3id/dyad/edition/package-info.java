/** What changed between two editions of a data set. */
package org.w3id.dyad.edition;
