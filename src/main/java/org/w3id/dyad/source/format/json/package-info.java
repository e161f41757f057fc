/** Records in JSON, one after another. {@link JsonRecords} is the entrance. */
package org.w3id.dyad.source.format.json;
