/** Those who release: a name, owned by the account that made it. */
@NullMarked
package dev.tutti.music.catalog.artist;

import org.jspecify.annotations.NullMarked;
