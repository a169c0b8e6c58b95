/** Who is calling, and what they may do: access tokens of people, short tokens of services, and derived secrets. */
@NullMarked
package dev.tutti.platform.security;

import org.jspecify.annotations.NullMarked;
