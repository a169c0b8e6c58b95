/** Who delivers what, what was ordered from them and what arrived. */
@NullMarked
package dev.tutti.commerce.suppliers;

import org.jspecify.annotations.NullMarked;
