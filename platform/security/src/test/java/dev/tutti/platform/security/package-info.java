/** The rules of tokens and revocations, without a server. */
@NullMarked
package dev.tutti.platform.security;

import org.jspecify.annotations.NullMarked;
