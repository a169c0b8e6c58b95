/**
 * A shop of our own making and customers for it, for trying and showing. It is a client of the HTTP API like any other
 * and knows no service.
 */
@NullMarked
package dev.tutti.app.demo;

import org.jspecify.annotations.NullMarked;
