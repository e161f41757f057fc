/**
 * What the catalogue says beside its list of data sets: of which years each has trade flows, and
 * which rows the build rejected.
 */
package org.w3id.dyad.http.pages.catalogue;
