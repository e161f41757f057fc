/** Commands that write and check certificates of answers. */
package org.w3id.dyad.cli.certificate;
