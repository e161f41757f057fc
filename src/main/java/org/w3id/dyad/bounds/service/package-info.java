/**
 * SERVICE within bounds: asks only addresses that {@link ServiceList} allows, reads no more than
 * the allowance has room for. {@link Services} is the entrance.
 */
package org.w3id.dyad.bounds.service;
