/** Requests and answers of services that speak JSON. */
package org.w3id.dyad.http.json;
