/** BACI, the trade flows that CEPII reconciles. */
package org.w3id.dyad.source.baci;
