package dev.tutti.platform.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.testing.RunningTutti;
import dev.tutti.platform.testing.echo.Echo;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for a call whether or not the service is in the caller's process. */
abstract class CallContract {

    private static final List<Instant> TIMES = List.of(Instant.parse("2026-11-20T10:15:30.123456Z"));

    /** The process that calls. */
    abstract RunningTutti caller();

    @Test
    void answersWithACopyFromAnotherThread() {
        var question = question("hallo");

        var answer = echo().answer(question);

        assertThat(answer.text()).isEqualTo("hallo");
        assertThat(answer.times()).isEqualTo(TIMES).isNotSameAs(question.times());
        assertThat(answer.thread()).isNotEqualTo(Thread.currentThread().getName());
    }

    @Test
    void carriesARefusalWithItsKindSlugFieldAndLimit() {
        var refusal = catchThrowable(() -> echo().answer(question("refuse")));

        assertThat(refusal).isExactlyInstanceOf(Refusal.class).hasMessage("There is no echo here.");
        assertThat((Refusal) refusal).satisfies(seen -> {
            assertThat(seen.kind()).isEqualTo(Refusal.Kind.RULE_BROKEN);
            assertThat(seen.slug()).isEqualTo("no-echo");
            assertThat(seen.field()).isEqualTo("text");
            assertThat(seen.limit()).hasValue(3);
        });
    }

    @Test
    void hidesWhatBrokeInTheOtherService() {
        var failure = catchThrowable(() -> echo().answer(question("fail")));

        assertThat(failure)
                .isInstanceOf(CallFailed.class)
                .hasMessageContaining("echo")
                .hasMessageNotContaining("cave");
    }

    @Test
    void givesUpAtTheDeadline() {
        var failure = catchThrowable(() -> echo().answer(question("dawdle")));

        assertThat(failure).isInstanceOf(CallFailed.class);
    }

    @Test
    void refusesToRunInsideATransaction() {
        var transactions = caller().bean(TransactionTemplate.class);

        var failure = catchThrowable(() -> transactions.execute(status -> echo().answer(question("hallo"))));

        assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessageContaining("inside a transaction");
    }

    private Echo echo() {
        return caller().bean(Echo.class);
    }

    private static Echo.Question question(String wish) {
        return new Echo.Question("hallo", wish, TIMES);
    }
}
