/** OpenSanctions: entities by the model of FollowTheMoney. */
package org.w3id.dyad.source.opensanctions;
