/** What services tell each other: facts in the past tense, each a record with an Avro schema beside it. */
@NullMarked
package dev.tutti.contracts.events;

import org.jspecify.annotations.NullMarked;
