/** Tests of dev.tutti.core.files.report. */
@NullMarked
package dev.tutti.core.files.report;

import org.jspecify.annotations.NullMarked;
