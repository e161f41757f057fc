/** The report on a pair of states: {@link Reports} is the entrance. */
package org.w3id.dyad.report;
