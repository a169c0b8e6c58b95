package dev.tutti.platform.testing.echo;

import dev.tutti.platform.runtime.Refusal;
import java.net.URI;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EchoController implements Echo {

    @Override
    public Answer answer(Question question) {
        return switch (question.wish()) {
            case "refuse" ->
                throw new Refusal(Refusal.Kind.RULE_BROKEN, "no-echo", "There is no echo here.", "text", 3L);
            case "fail" -> throw new IllegalStateException("the cave fell in");
            case "dawdle" -> {
                LockSupport.parkNanos(60_000_000_000L);
                yield answer(question.text());
            }
            default -> new Answer(question.text(), Thread.currentThread().getName(), question.times());
        };
    }

    private static Answer answer(String text) {
        return new Answer(text, "", List.of());
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(refusal.kind().status()), refusal.detail());
        problem.setType(URI.create("https://tutti.dev/problems/" + refusal.slug()));
        problem.setProperty("field", refusal.field());
        problem.setProperty("limit", refusal.limit().orElse(0));
        return problem;
    }
}
