/** Who is to hear of an occasion, and what they are called and read. */
@NullMarked
package dev.tutti.core.notifications.reader;

import org.jspecify.annotations.NullMarked;
