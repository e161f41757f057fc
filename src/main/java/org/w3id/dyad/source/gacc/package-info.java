/** Trade by country and month of the General Administration of Customs of China. */
package org.w3id.dyad.source.gacc;
