/** UN Comtrade: annual trade in goods as each reporter states it. */
package org.w3id.dyad.source.comtrade;
