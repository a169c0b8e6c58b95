/** The way to Kafka: clients, topics and their names. */
@NullMarked
package dev.tutti.platform.events.broker;

import org.jspecify.annotations.NullMarked;
