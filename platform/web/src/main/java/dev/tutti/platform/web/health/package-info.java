/** Whether this process lives, whether it takes requests, and what installation it belongs to. */
@NullMarked
package dev.tutti.platform.web.health;

import org.jspecify.annotations.NullMarked;
