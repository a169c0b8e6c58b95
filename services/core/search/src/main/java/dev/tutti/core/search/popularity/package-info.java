/** How often things are played and bought, which breaks ties between what fits equally well. */
@NullMarked
package dev.tutti.core.search.popularity;

import org.jspecify.annotations.NullMarked;
