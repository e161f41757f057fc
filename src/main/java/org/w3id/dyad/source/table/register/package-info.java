/**
 * Tables on who and where: states, places, officials, organizations, offices, documents, data sets,
 * claims.
 */
package org.w3id.dyad.source.table.register;
