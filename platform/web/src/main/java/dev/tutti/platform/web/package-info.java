/** The HTTP edge that every process shares, and the small types that controllers use. */
@NullMarked
package dev.tutti.platform.web;

import org.jspecify.annotations.NullMarked;
