package dev.tutti.platform.engines;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kafka.server.FaultHandlerFactory;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.server.fault.FaultHandler;
import org.apache.kafka.server.fault.FaultHandlerException;
import org.apache.kafka.server.fault.LoggingFaultHandler;

/**
 * Hears the faults at which Kafka would halt the process: other things live in it. Most come through the handlers a
 * broker is built with; a few places call for the end of the process without saying whose broker it is, and then every
 * broker of this process counts as broken.
 */
final class KafkaFaults implements FaultHandlerFactory, AutoCloseable {

    private static final Set<KafkaFaults> OPEN = ConcurrentHashMap.newKeySet();

    private final Consumer<String> report;

    static {
        Exit.setHaltProcedure(KafkaFaults::reportToAll);
        Exit.setExitProcedure(KafkaFaults::reportToAll);
    }

    KafkaFaults(Consumer<String> report) {
        this.report = report;
        OPEN.add(this);
    }

    @Override
    public FaultHandler build(String name, boolean fatal, Runnable action) {
        if (!fatal) return new LoggingFaultHandler(name, action);
        return (message, cause) -> {
            action.run();
            report.accept("%s: %s (%s)".formatted(name, message, cause));
            return new FaultHandlerException(message, cause);
        };
    }

    @Override
    public void close() {
        OPEN.remove(this);
    }

    // It throws because the code that called must not go on as if nothing had happened.
    private static void reportToAll(int status, String message) {
        var reason = "Kafka asked for the end of the process, status %d: %s".formatted(status, message);
        OPEN.forEach(faults -> faults.report.accept(reason));
        throw new EngineFailure(reason);
    }
}
