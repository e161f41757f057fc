/** Compares names across scripts, romanizations, word orders and legal forms. */
package org.w3id.dyad.name;
