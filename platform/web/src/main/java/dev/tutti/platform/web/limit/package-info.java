/** The named limits of every request: its size, its time, and how many one caller may send. */
@NullMarked
package dev.tutti.platform.web.limit;

import org.jspecify.annotations.NullMarked;
