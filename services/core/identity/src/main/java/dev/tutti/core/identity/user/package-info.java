/** Accounts: who people are and how they prove it. */
@NullMarked
package dev.tutti.core.identity.user;

import org.jspecify.annotations.NullMarked;
