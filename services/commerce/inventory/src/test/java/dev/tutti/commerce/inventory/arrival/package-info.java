/** Tests of arrival. */
@NullMarked
package dev.tutti.commerce.inventory.arrival;

import org.jspecify.annotations.NullMarked;
