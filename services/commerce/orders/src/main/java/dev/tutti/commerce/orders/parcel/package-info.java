/** What left the shop and what came back to it. */
@NullMarked
package dev.tutti.commerce.orders.parcel;

import org.jspecify.annotations.NullMarked;
