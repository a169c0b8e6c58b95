/** Tests of location. */
@NullMarked
package dev.tutti.commerce.inventory.location;

import org.jspecify.annotations.NullMarked;
