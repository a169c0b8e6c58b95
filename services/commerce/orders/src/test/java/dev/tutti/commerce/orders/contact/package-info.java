/** Tests of the package of the same name. */
@NullMarked
package dev.tutti.commerce.orders.contact;

import org.jspecify.annotations.NullMarked;
