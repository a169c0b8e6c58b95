package dev.tutti.platform.runtime.ready;

/**
 * A bean that says whether its part of the process can do its work now. {@code /ready} is good when all of them are;
 * it asks often, so the answer comes from memory or within a moment.
 */
public interface ReadyCheck {

    /** One or two lower-case words with dashes: {@code database}. */
    String name();

    boolean isReady();
}
