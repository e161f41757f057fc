/**
 * Who may come in: limits on connections, requests and bytes for each address, the access log.
 * {@link Gate} is the entrance. Knows nothing of what is asked.
 */
package org.w3id.dyad.http.admission;
