/** The lists of sanctions of the US Office of Foreign Assets Control. */
package org.w3id.dyad.source.ofac;
