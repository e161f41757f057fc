/** Queries that stay within their bounds: what they may ask for, and how much they may use. */
package org.w3id.dyad.endpoint.bounds;
