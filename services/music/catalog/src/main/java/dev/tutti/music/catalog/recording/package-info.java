/** One performance as sound: uploaded once, on any number of releases. */
@NullMarked
package dev.tutti.music.catalog.recording;

import org.jspecify.annotations.NullMarked;
