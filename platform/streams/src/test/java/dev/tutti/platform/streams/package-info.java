/** Proof that a job resumes by itself. */
@NullMarked
package dev.tutti.platform.streams;

import org.jspecify.annotations.NullMarked;
