/** The page that tells a reader why there is no other one. */
package org.w3id.dyad.http.pages.problem;
