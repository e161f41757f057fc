/** Bilateral imports of the World Trade Organization. */
package org.w3id.dyad.source.wto;
