/** The server: everything that speaks HTTP. */
package org.w3id.dyad.endpoint;
