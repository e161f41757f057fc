/**
 * Lists of states: the Correlates of War project's state system, the independent states of
 * Gleditsch and Ward, the colonial history of the Issue Correlates of War project.
 */
package org.w3id.dyad.source.states;
