/** {@code /claims} and {@code /claim/<id>}: what is claimed, and what each source says of it. */
package org.w3id.dyad.http.pages.claim;
