package dev.tutti.consistency;

/**
 * A promise that was broken.
 *
 * @param key of the request it was given to; empty where it concerns none
 */
record Violation(String key, String what) {

    static Violation of(Request request, String what) {
        return new Violation(request.key(), what);
    }

    static Violation general(String what) {
        return new Violation("", what);
    }
}
