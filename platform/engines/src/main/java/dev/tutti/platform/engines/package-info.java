/** PostgreSQL and Kafka inside the process, kept in one data folder that has one owner. */
@NullMarked
package dev.tutti.platform.engines;

import org.jspecify.annotations.NullMarked;
