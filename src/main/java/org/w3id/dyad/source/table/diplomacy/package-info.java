/** Tables on levels, rankings, agreements, meetings, sanctions and arms. */
package org.w3id.dyad.source.table.diplomacy;
