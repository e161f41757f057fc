/**
 * What several commands take: the folder of the releases, how many are kept, codes of states, and
 * where flows are asked. Each class is an entrance; knows no command.
 */
package org.w3id.dyad.cli.option;
