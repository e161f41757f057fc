/** Votes of the UN General Assembly. */
package org.w3id.dyad.source.unga;
