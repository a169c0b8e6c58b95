package dev.tutti.core.notifications.channel;

/** How an attempt ended. Reasons are for operators and hold no addresses. */
public sealed interface Outcome {

    record Delivered() implements Outcome {}

    /** Not now; another attempt may do better. */
    record Postponed(String reason) implements Outcome {}

    /** Never: the other side refused it for good. */
    record Bounced(String reason) implements Outcome {}
}
