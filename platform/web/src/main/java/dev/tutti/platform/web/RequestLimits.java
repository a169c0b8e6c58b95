package dev.tutti.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller method whose requests are larger or take longer than others. The limits that hold otherwise are
 * {@code tutti.web.limits.body} and {@code tutti.web.limits.time}; a part of a multipart body is always limited by
 * {@code tutti.web.limits.upload}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequestLimits {

    /** How large the body may be, such as {@code 20MB}; empty leaves the usual limit. */
    String body() default "";

    /** How long the request may take, such as {@code 10m}; empty leaves the usual limit. */
    String time() default "";
}
