/**
 * The report on a pair of states, as one page and as Markdown. {@link Reports} is the entrance:
 * chapters ask the shipped questions and give figures, each with its source; writers know nothing
 * of states.
 */
package org.w3id.dyad.report;
