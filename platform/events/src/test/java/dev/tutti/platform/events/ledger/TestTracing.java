package dev.tutti.platform.events.ledger;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Does to a thread's trace what a real tracer does, no more: passes it on and takes it up. */
@Configuration(proxyBeanMethods = false)
public class TestTracing {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    public static void begin(String traceparent) {
        CURRENT.set(traceparent);
    }

    public static void end() {
        CURRENT.remove();
    }

    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    @Bean
    ObservationRegistry observations() {
        var registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new Sending()).observationHandler(new Receiving());
        return registry;
    }

    private static final class Sending implements ObservationHandler<SenderContext<Object>> {

        @Override
        public void onStart(SenderContext<Object> context) {
            current()
                    .ifPresent(trace -> context.getSetter()
                            .set(Objects.requireNonNull(context.getCarrier()), "traceparent", trace));
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof SenderContext;
        }
    }

    private static final class Receiving implements ObservationHandler<ReceiverContext<Object>> {

        @Override
        public void onScopeOpened(ReceiverContext<Object> context) {
            var trace = context.getGetter().get(Objects.requireNonNull(context.getCarrier()), "traceparent");
            if (trace != null) {
                begin(trace);
            }
        }

        @Override
        public void onScopeClosed(ReceiverContext<Object> context) {
            end();
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof ReceiverContext;
        }
    }
}
