package dev.tutti.platform.runtime.call;

import dev.tutti.platform.runtime.Refusal;
import io.micrometer.context.ContextSnapshotFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a controller of this process as the network would: arguments and answer pass the codec, the work happens on
 * another thread under the deadline, and nothing of the caller's transaction is seen there.
 */
final class InProcessTransport implements Transport {

    private final String service;
    private final Supplier<?> target;
    private final JsonMapper codec;
    private final Duration deadline;
    private final CallIdentity identity;
    private final Optional<CallFaults> faults;
    private final ExecutorService threads;
    private final ContextSnapshotFactory contexts =
            ContextSnapshotFactory.builder().build();

    InProcessTransport(String service, Supplier<?> target, CallFactory.Parts parts) {
        this.service = service;
        this.target = target;
        this.codec = parts.codec();
        this.deadline = parts.settings().deadline();
        this.identity = parts.identity();
        this.faults = parts.faults();
        this.threads = parts.threads();
    }

    @Override
    public @Nullable Object call(Method method, Object[] arguments) {
        var copies = copyAll(method, arguments);
        var mdc = MDC.getCopyOfContextMap();
        Callable<@Nullable Object> work = () -> {
            if (mdc != null) {
                MDC.setContextMap(mdc);
            }
            return identity.within(service, () -> deliver(method, copies));
        };
        var answer = threads.submit(contexts.captureAll().wrap(work));
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new CallFailed(service, "it took longer than " + deadline.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallFailed(service, "the caller was interrupted", e);
        } catch (ExecutionException e) {
            throw asSeenFromOutside(e.getCause());
        }
    }

    private @Nullable Object deliver(Method method, Object[] arguments) throws Exception {
        faults.ifPresent(fault -> fault.before(method));
        Object answer = null;
        for (int left = faults.map(fault -> fault.deliveries(method)).orElse(1); left > 0; left--) {
            answer = copy(method.getGenericReturnType(), invoke(method, arguments));
        }
        faults.ifPresent(fault -> fault.after(method));
        return answer;
    }

    private @Nullable Object invoke(Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(target.get(), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Object[] copyAll(Method method, Object[] arguments) {
        var types = method.getGenericParameterTypes();
        var copies = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            copies[i] = copy(types[i], arguments[i]);
        }
        return copies;
    }

    private @Nullable Object copy(Type type, @Nullable Object value) {
        if (value == null || type == void.class) {
            return null;
        }
        return codec.readValue(codec.writeValueAsBytes(value), codec.constructType(type));
    }

    /** A refusal loses its class and its cause on the way, as it does over HTTP. */
    private RuntimeException asSeenFromOutside(@Nullable Throwable failure) {
        if (failure instanceof CallFailed failed) {
            return failed;
        }
        if (failure instanceof Refusal refusal) {
            var limit =
                    refusal.limit().isPresent() ? Long.valueOf(refusal.limit().getAsLong()) : null;
            return new Refusal(refusal.kind(), refusal.slug(), refusal.detail(), refusal.field(), limit);
        }
        return new CallFailed(service, "it failed", failure == null ? new IllegalStateException() : failure);
    }
}
