/**
 * Answers queries of the release that is served: {@link QueryService} is the entrance, {@link
 * ServedReleases} follows new releases.
 */
package org.w3id.dyad.http.service;
