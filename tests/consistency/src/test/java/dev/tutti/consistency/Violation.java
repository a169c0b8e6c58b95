package dev.tutti.consistency;

/**
 * A promise that was broken.
 *
 * @param key of the request it was given to; empty where it concerns none
 */
public record Violation(String key, String what) {

    public static Violation of(Request request, String what) {
        return new Violation(request.key(), what);
    }

    public static Violation general(String what) {
        return new Violation("", what);
    }
}
