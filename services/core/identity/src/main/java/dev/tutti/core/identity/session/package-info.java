/** Sessions: from a password to tokens, and their end. */
@NullMarked
package dev.tutti.core.identity.session;

import org.jspecify.annotations.NullMarked;
