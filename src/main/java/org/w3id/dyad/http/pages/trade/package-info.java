/**
 * {@code /trade}: the trade of one state with another, by product: what each side reports, how far
 * apart that is, of which goods it consists, and to whom else the exporter sells.
 */
package org.w3id.dyad.http.pages.trade;
