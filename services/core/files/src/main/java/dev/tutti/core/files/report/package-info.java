/** Which rows of a file were refused, and why. */
@NullMarked
package dev.tutti.core.files.report;

import org.jspecify.annotations.NullMarked;
