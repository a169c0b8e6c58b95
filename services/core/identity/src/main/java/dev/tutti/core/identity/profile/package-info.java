/** What people change about themselves. */
@NullMarked
package dev.tutti.core.identity.profile;

import org.jspecify.annotations.NullMarked;
