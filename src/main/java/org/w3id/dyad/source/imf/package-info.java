/** International Merchandise Trade Statistics of the International Monetary Fund. */
package org.w3id.dyad.source.imf;
