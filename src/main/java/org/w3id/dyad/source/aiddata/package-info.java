/** AidData's records of Chinese finance abroad, editions 1.0 to 3.0. */
package org.w3id.dyad.source.aiddata;
