package dev.tutti.platform.runtime.call;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * On a configuration class: the interfaces of {@code contracts/api} that its service calls. Each becomes a primary bean
 * that callers inject, so that a controller implementing it in the same process is never called around the proxy.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(CallRegistrar.class)
public @interface CallsTo {

    Class<?>[] value();
}
