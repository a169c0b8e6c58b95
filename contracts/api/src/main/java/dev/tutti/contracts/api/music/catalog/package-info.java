/** What catalog answers to other services. */
@NullMarked
package dev.tutti.contracts.api.music.catalog;

import org.jspecify.annotations.NullMarked;
