/** Replays a shop's invoices as products and orders, and compares what came out with what the file says. */
@NullMarked
package dev.tutti.tests.retail;

import org.jspecify.annotations.NullMarked;
