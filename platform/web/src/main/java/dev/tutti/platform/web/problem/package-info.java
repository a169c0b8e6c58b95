/** Every failure leaves as a problem document (RFC 9457), whatever threw it and wherever. */
@NullMarked
package dev.tutti.platform.web.problem;

import org.jspecify.annotations.NullMarked;
