/** Death of International Organizations. */
package org.w3id.dyad.source.dio;
