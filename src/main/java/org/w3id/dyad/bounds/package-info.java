/**
 * Queries that stay within their bounds: what they may ask for and how much they may use. {@link
 * BoundedQuery} is the entrance. Knows nothing of HTTP.
 */
package org.w3id.dyad.bounds;
