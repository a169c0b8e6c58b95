/** What sells how fast, and what should therefore be ordered when. */
@NullMarked
package dev.tutti.commerce.suppliers.reorder;

import org.jspecify.annotations.NullMarked;
