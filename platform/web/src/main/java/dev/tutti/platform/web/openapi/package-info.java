/** The document of each service's HTTP API, generated from its controllers. */
@NullMarked
package dev.tutti.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
