/** The Harmonized System of the World Customs Organization: products and their editions. */
package org.w3id.dyad.source.hs;
