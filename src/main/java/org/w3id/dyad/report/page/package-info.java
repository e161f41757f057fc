/**
 * Writes reports as one page and as Markdown: {@link HtmlPage} and {@link MarkdownText}. Knows
 * nothing of states.
 */
package org.w3id.dyad.report.page;
