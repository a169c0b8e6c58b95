/** Tests of inventory. */
@NullMarked
package dev.tutti.commerce.inventory;

import org.jspecify.annotations.NullMarked;
