/** How much there is, where it lies, for whom it is set aside, and how it came to that. */
@NullMarked
package dev.tutti.commerce.inventory;

import org.jspecify.annotations.NullMarked;
