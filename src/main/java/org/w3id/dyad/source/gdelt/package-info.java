/** Events of GDELT, coded by CAMEO. */
package org.w3id.dyad.source.gdelt;
