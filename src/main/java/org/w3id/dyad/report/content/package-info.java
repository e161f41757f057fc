/**
 * What a report is made of: sections with figures, and each figure a chart, a table and its
 * sources. Knows neither states nor formats.
 */
package org.w3id.dyad.report.content;
