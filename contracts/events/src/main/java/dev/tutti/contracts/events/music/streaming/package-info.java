/** Facts about listening, stated by streaming. */
@NullMarked
package dev.tutti.contracts.events.music.streaming;

import org.jspecify.annotations.NullMarked;
