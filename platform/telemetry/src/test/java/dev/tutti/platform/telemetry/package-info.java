/** Tests of what is told to Spring Boot; what comes out of it is tested in platform/web. */
@NullMarked
package dev.tutti.platform.telemetry;

import org.jspecify.annotations.NullMarked;
