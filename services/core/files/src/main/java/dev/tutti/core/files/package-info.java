/** Takes files, looks into them and brings what they hold to where it belongs. */
@NullMarked
package dev.tutti.core.files;

import org.jspecify.annotations.NullMarked;
