/** What lists of sanctions have in common, whoever publishes them. */
package org.w3id.dyad.source.listing;
