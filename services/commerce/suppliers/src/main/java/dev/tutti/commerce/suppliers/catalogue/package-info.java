/** What each supplier offers: their own number for it, its cost, its pack and how long it takes. */
@NullMarked
package dev.tutti.commerce.suppliers.catalogue;

import org.jspecify.annotations.NullMarked;
