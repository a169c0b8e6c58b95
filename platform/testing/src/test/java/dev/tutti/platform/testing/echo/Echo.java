package dev.tutti.platform.testing.echo;

import dev.tutti.contracts.api.OfferedBy;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** A contract between two services of a test. */
@OfferedBy("echo")
@HttpExchange("/internal/v1/echo")
public interface Echo {

    @PostExchange("/answers")
    Answer answer(@RequestBody Question question);

    /** What is asked: a text, and what the service shall do with it. */
    record Question(String text, String wish, List<Instant> times) {}

    /** The text again, with the name of the thread that answered. */
    record Answer(String text, String thread, List<Instant> times) {}
}
