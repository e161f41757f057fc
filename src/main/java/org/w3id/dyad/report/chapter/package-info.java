/**
 * The chapters: each asks the shipped questions about a pair of states and gives figures, each with
 * its source. Knows no format.
 */
package org.w3id.dyad.report.chapter;
