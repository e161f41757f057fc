/** Countries of the Belt and Road Initiative, by the Green Finance &amp; Development Center. */
package org.w3id.dyad.source.bri;
