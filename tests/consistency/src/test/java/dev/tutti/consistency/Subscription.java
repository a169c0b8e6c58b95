package dev.tutti.consistency;

/**
 * Who hears what.
 *
 * @param publisher its schema
 * @param event the simple name of the fact
 * @param service the consumer's schema
 */
public record Subscription(String publisher, String event, String service, String consumer) {}
