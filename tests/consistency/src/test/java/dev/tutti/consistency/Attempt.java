package dev.tutti.consistency;

import java.time.Instant;

/** One sending of a request. */
public record Attempt(Instant begun, Instant ended, Request request, Outcome outcome) {}
