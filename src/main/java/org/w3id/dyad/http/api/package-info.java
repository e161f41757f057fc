/**
 * The HTTP API for people who do not write SPARQL: {@code /api/…} in JSON and CSV, described in
 * OpenAPI.
 */
package org.w3id.dyad.http.api;
