/**
 * What stands around each chart: title, key, sources, and the files in which it can be taken away.
 * Knows neither what is drawn nor the pages on which it stands.
 */
package org.w3id.dyad.html.chart;
