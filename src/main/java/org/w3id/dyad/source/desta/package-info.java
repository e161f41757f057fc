/** Design of Trade Agreements (DESTA). */
package org.w3id.dyad.source.desta;
