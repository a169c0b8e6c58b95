package dev.tutti.contracts.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the service whose controller implements the interface. Callers get a proxy: arguments and results are records
 * that pass a codec, every call has a deadline, and none may be made inside a transaction.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfferedBy {

    /** The service's name: {@code catalog}. */
    String value();
}
