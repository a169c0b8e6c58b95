/** Drives the built artifact from outside: processes, people with an HTTP client, and sound made at test time. */
@NullMarked
package dev.tutti.tests;

import org.jspecify.annotations.NullMarked;
