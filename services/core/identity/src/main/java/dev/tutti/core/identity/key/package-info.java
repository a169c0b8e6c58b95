/** The keys that access tokens are signed with. */
@NullMarked
package dev.tutti.core.identity.key;

import org.jspecify.annotations.NullMarked;
