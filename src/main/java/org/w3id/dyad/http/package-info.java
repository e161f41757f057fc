/** The server. {@link Endpoint} starts it and puts handlers in their places. */
package org.w3id.dyad.http;
