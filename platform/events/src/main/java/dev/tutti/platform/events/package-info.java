/** Facts between services: published with the change they tell of, handled once by every consumer. */
@NullMarked
package dev.tutti.platform.events;

import org.jspecify.annotations.NullMarked;
