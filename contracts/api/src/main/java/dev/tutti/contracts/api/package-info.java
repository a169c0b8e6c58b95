/** HTTP interfaces that services offer each other, with the records that travel. */
@NullMarked
package dev.tutti.contracts.api;

import org.jspecify.annotations.NullMarked;
