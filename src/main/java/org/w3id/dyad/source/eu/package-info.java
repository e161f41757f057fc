/** The list of financial sanctions of the European Union. */
package org.w3id.dyad.source.eu;
