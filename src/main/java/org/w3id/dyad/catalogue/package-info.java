/** What a release says of itself. */
package org.w3id.dyad.catalogue;
