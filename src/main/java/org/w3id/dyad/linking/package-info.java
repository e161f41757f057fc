/** What things are called elsewhere: from a key of another register to the thing of the graph. */
package org.w3id.dyad.linking;
