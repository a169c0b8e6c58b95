/** The artifact: takes the options of a start, starts engines and services, and stops them in the opposite order. */
@NullMarked
package dev.tutti.app;

import org.jspecify.annotations.NullMarked;
