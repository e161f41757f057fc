/**
 * HTTP itself: formats and their negotiation, entity tags, problems, forms. Knows no release and no
 * query.
 */
package org.w3id.dyad.http.protocol;
