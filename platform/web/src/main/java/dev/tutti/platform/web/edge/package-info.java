/** What happens to every request before a controller sees it, and to every response. */
@NullMarked
package dev.tutti.platform.web.edge;

import org.jspecify.annotations.NullMarked;
