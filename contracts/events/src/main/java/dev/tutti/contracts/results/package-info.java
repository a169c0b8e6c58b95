/** What streams compute from facts, for the services that serve it: derived data on topics of its own. */
@NullMarked
package dev.tutti.contracts.results;

import org.jspecify.annotations.NullMarked;
