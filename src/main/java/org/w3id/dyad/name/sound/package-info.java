/** How the letters of scripts sound, and how far two rows of sounds are apart. */
package org.w3id.dyad.name.sound;
