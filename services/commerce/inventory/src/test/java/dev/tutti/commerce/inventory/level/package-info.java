/** Tests of level. */
@NullMarked
package dev.tutti.commerce.inventory.level;

import org.jspecify.annotations.NullMarked;
