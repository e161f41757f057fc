/** Registers of treaties: the International Environmental Agreements Database. */
package org.w3id.dyad.source.treaties;
