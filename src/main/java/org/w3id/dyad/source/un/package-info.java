/** The consolidated list of sanctions of the UN Security Council. */
package org.w3id.dyad.source.un;
