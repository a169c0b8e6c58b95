package dev.tutti.platform.runtime;

import java.util.Optional;

/**
 * A bean with something that the person who started the process should read, such as a one-time link. It is asked once,
 * when everything is ready, and its line is printed below the address: what must not stay in a log goes this way.
 */
public interface StartNotice {

    /** One line, if there is anything to say. The address is that of the process: {@code http://localhost:8080}. */
    Optional<String> find(String address);
}
