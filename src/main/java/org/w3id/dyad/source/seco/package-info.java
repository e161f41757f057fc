/** The list of sanctions of the Swiss State Secretariat for Economic Affairs. */
package org.w3id.dyad.source.seco;
