/**
 * Downloads what publishers offer at stable addresses, when the user asks for it and never
 * otherwise. {@link FetchAddresses} says which these are, {@link FileFetch} downloads one file.
 */
package org.w3id.dyad.fetch;
