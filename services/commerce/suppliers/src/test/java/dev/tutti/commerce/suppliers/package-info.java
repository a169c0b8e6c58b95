/** Tests of suppliers. */
@NullMarked
package dev.tutti.commerce.suppliers;

import org.jspecify.annotations.NullMarked;
