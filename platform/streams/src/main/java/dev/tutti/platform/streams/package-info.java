/** Flink in our process: a local cluster that runs one job for ever and resumes it by itself. */
@NullMarked
package dev.tutti.platform.streams;

import org.jspecify.annotations.NullMarked;
