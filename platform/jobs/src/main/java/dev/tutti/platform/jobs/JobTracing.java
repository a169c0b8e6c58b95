package dev.tutti.platform.jobs;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the trace of the request that enqueued a job into its runs: W3C trace context, one header. */
final class JobTracing {

    private static final String TRACE_PARENT = "traceparent";
    private static final W3CTraceContextPropagator PROPAGATOR = W3CTraceContextPropagator.getInstance();

    /** The work of one run; says how it ended rather than throwing. */
    @FunctionalInterface
    interface Traced {
        RunOutcome run();
    }

    private final Tracer tracer;

    JobTracing(Tracer tracer) {
        this.tracer = tracer;
    }

    static @Nullable String currentTraceParent() {
        Map<String, String> carrier = new HashMap<>();
        PROPAGATOR.inject(Context.current(), carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return carrier.get(TRACE_PARENT);
    }

    RunOutcome during(JobStore.Started job, Traced work) {
        var status = job.status();
        var span = tracer.spanBuilder("job " + status.kind())
                .setParent(parent(job.traceParent()))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("tutti.job.id", status.id().toString())
                .setAttribute("tutti.job.attempt", status.attempts())
                .startSpan();
        try (var _ = span.makeCurrent()) {
            var outcome = work.run();
            record(span, outcome);
            return outcome;
        } finally {
            span.end();
        }
    }

    private static void record(Span span, RunOutcome outcome) {
        span.setAttribute("tutti.job.outcome", outcome.label());
        if (outcome instanceof RunOutcome.Failed(var cause)) {
            span.recordException(cause);
            span.setStatus(StatusCode.ERROR);
        }
    }

    private static Context parent(@Nullable String traceParent) {
        var root = Context.root();
        return traceParent == null
                ? root
                : PROPAGATOR.extract(root, Map.of(TRACE_PARENT, traceParent), new CarrierGetter());
    }

    private static final class CarrierGetter implements TextMapGetter<Map<String, String>> {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.copyOf(carrier.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
