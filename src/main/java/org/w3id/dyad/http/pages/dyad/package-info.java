/** {@code /dyad/<A>/<B>}: all that the graph has on two states, as of a day if one is wanted. */
package org.w3id.dyad.http.pages.dyad;
