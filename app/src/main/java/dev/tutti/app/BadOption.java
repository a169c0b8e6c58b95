package dev.tutti.app;

/** An option that cannot be used; the message is one line for the person who typed it. */
final class BadOption extends RuntimeException {

    BadOption(String message) {
        super(message);
    }
}
