/** From an upload to a ready track, beside FFmpeg alone with the same conversions. */
@NullMarked
package dev.tutti.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
