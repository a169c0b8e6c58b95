package dev.tutti.platform.jobs.sample;

import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobProgressListener;
import dev.tutti.platform.jobs.JobRun;
import dev.tutti.platform.jobs.JobStatus;
import dev.tutti.platform.jobs.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the handlers of this process do, by the job's key; a key without a script does nothing and succeeds. */
@Configuration(proxyBeanMethods = false)
public class Scripts {

    @FunctionalInterface
    public interface Script {
        void run(Note note, JobRun run) throws Exception;
    }

    public static final JobKind<Note> WORK = JobKind.of("work", Note.class)
            .concurrency(4)
            .retry(RetryPolicy.attempts(3).waiting(Duration.ofSeconds(10), Duration.ofMinutes(1)));
    public static final JobKind<Note> LANE = JobKind.of("lane", Note.class);
    public static final JobKind<Note> HASTY =
            JobKind.of("hasty", Note.class).timeout(Duration.ofMillis(300)).retry(RetryPolicy.never());
    public static final JobKind<Note> SCARCE =
            JobKind.of("scarce", Note.class).concurrency(4).concurrencyInAll(2);
    public static final JobKind<CronTick> HOURLY = JobKind.recurring("hourly", "0 30 * * * *");

    private static final Map<String, Script> BY_KEY = new ConcurrentHashMap<>();

    /** Every status that a listener heard of, and every tick that ran, in this JVM. */
    public static final List<JobStatus> HEARD = new CopyOnWriteArrayList<>();

    public static final List<CronTick> TICKS = new CopyOnWriteArrayList<>();

    public static void script(String key, Script script) {
        BY_KEY.put(key, script);
    }

    private record Scripted(JobKind<Note> kind) implements JobHandler<Note> {
        @Override
        public void run(Note payload, JobRun run) throws Exception {
            BY_KEY.getOrDefault(run.key(), (note, ignored) -> {}).run(payload, run);
        }
    }

    @Bean
    JobHandler<Note> work() {
        return new Scripted(WORK);
    }

    @Bean
    JobHandler<Note> lane() {
        return new Scripted(LANE);
    }

    @Bean
    JobHandler<Note> hasty() {
        return new Scripted(HASTY);
    }

    @Bean
    JobHandler<Note> scarce() {
        return new Scripted(SCARCE);
    }

    @Bean
    JobHandler<CronTick> hourly() {
        return new Hourly();
    }

    @Bean
    Ear ear() {
        return new Ear();
    }

    private static final class Hourly implements JobHandler<CronTick> {
        @Override
        public JobKind<CronTick> kind() {
            return HOURLY;
        }

        @Override
        public void run(CronTick tick, JobRun run) {
            TICKS.add(tick);
        }
    }

    static final class Ear implements JobProgressListener {
        @Override
        public void onProgress(JobStatus status) {
            HEARD.add(status);
        }
    }
}
