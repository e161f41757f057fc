/**
 * How a state stands to each other one in a year, by several measures: a shipped question gives
 * each, and its steps say how it is coloured. Maps and networks are drawn of it.
 */
package org.w3id.dyad.http.pages.relation;
