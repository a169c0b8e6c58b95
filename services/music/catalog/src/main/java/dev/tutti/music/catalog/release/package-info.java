/** What is published: a release, its tracks, its dates and territories. */
@NullMarked
package dev.tutti.music.catalog.release;

import org.jspecify.annotations.NullMarked;
