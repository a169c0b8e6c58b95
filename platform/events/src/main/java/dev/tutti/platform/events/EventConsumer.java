package dev.tutti.platform.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A listener whose methods {@code void on(SomeEvent event)} hear facts, each once, per key in order, from the beginning
 * of time. The event's inbox row and the method's effect commit together, so the method writes to its own schema only,
 * and starts what lies outside from a job row written there. Other facts of the same topics pass by.
 *
 * <p>A method that throws is called again a few times; then the event becomes a dead letter and later ones of its key
 * wait behind it. An outage (database, broker, a refusal of kind {@code UNAVAILABLE}) only makes it wait.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventConsumer {

    /** The name within the service, for ever: with another one everything is heard again. */
    // Aliased within the annotation, so that Spring does not take it for the bean's name: two services may share it.
    @AliasFor("name")
    String value() default "";

    @AliasFor("value")
    String name() default "";
}
