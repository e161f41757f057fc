/** Tables on money, figures, trade and products. */
package org.w3id.dyad.source.table.economy;
