/** What an upload is, judged by its bytes and never by its name: container, codec, rates, declared length, encoder delay. */
@NullMarked
package dev.tutti.music.catalog.media.source;

import org.jspecify.annotations.NullMarked;
