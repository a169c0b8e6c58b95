/** Tests of the replay, with invoices of our own making. */
@NullMarked
package dev.tutti.tests.retail;

import org.jspecify.annotations.NullMarked;
