/**
 * Matching by HTTP as yente has it, the service of OpenSanctions, so that its clients work:
 * entities in the JSON of FollowTheMoney, {@code /match/<data set>}, {@code /search/<data set>},
 * {@code /entities/<id>}.
 *
 * @see <a href="https://www.opensanctions.org/docs/yente/">yente</a>
 */
package org.w3id.dyad.http.match;
