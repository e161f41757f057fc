/**
 * A report on what two states have to do with each other, as one page and as Markdown: chapters ask
 * the shipped questions and give figures, each with its source; writers know nothing of states.
 */
package org.w3id.dyad.report;
