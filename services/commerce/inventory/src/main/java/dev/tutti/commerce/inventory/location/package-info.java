/** The places where stock lies. */
@NullMarked
package dev.tutti.commerce.inventory.location;

import org.jspecify.annotations.NullMarked;
