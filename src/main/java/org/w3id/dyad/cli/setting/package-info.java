/**
 * What can be set by options, variables of the environment, and a file, in this order of
 * precedence; and the command that shows what holds.
 */
package org.w3id.dyad.cli.setting;
