package dev.tutti.consistency;

/** What the client knows after it has sent a request. */
public sealed interface Outcome {

    /** @param id of the thing that the answer names */
    record Accepted(String id) implements Outcome {}

    record Refused(String answer) implements Outcome {}

    /** No answer, or one that says to come back: the request may have happened, or may yet. */
    record Unknown(String reason) implements Outcome {}
}
