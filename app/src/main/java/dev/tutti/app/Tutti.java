package dev.tutti.app;

import dev.tutti.platform.engines.DataFolderHeld;
import dev.tutti.platform.engines.EngineFailure;
import dev.tutti.platform.runtime.Services;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The main class of the artifact. */
public final class Tutti {

    private static final long STARTED = System.nanoTime();

    private Tutti() {}

    public static void main(String[] arguments) {
        StartLog.open();
        var terminal = new Terminal(System.out, System.err);
        try {
            var options = LaunchOptions.parse(List.of(arguments), System.getenv());
            var services = options.choose(Services.discover());
            switch (options.command()) {
                case TARGETS -> printTargets(options, services, terminal);
                case RUN -> run(options, services, terminal);
                case TRAIN -> train(options, services, terminal);
            }
        } catch (BadOption refused) {
            end(terminal, refused, Exit.BAD_OPTION);
        } catch (DataFolderHeld held) {
            end(terminal, held, Exit.DATA_HELD);
        } catch (RuntimeException failed) {
            if (!(failed instanceof EngineFailure))
                LoggerFactory.getLogger(Tutti.class).error("the start failed", failed);
            end(terminal, failed, Exit.START_FAILED);
        }
    }

    private static void printTargets(LaunchOptions options, Services services, Terminal terminal) {
        var graph = new TargetGraph(services);
        terminal.say(options.json() ? graph.json() : graph.text());
    }

    private static void run(LaunchOptions options, Services services, Terminal terminal) {
        var process = start(options, services, terminal);
        var address = process.address();
        var took = Terminal.seconds(Duration.ofNanos(System.nanoTime() - STARTED));
        terminal.say(address == null ? "Ready in " + took : "Ready in %s: %s".formatted(took, address));
        process.notices().forEach(terminal::say);
        AotCache.fromSystem(terminal).sayAndKeepFresh();
    }

    private static void train(LaunchOptions options, Services services, Terminal terminal) {
        var process = start(options, services, terminal);
        var address = process.address();
        if (address != null) new WarmUp(address).run();
        process.awaitStreams(Duration.ofMinutes(1));
        System.exit(Exit.STOPPED.code());
    }

    private static TuttiProcess start(LaunchOptions options, Services services, Terminal terminal) {
        var configured = new Configured(options.settings(), System.getenv());
        // System properties stand above the environment, as what is typed should.
        options.settings().forEach(System::setProperty);
        options.port().ifPresent(port -> System.setProperty("server.port", Integer.toString(port)));
        if (!services.active().isEmpty()) requireFreePort(options, configured);
        var process = new TuttiProcess(options, configured, services, terminal);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop-process").unstarted(process::stop));
        Signals.handle(terminal);
        terminal.say("Tutti: %s, data in %s".formatted(options.target(), options.data()));
        process.start();
        return process;
    }

    // Found out now and not after the engines' start.
    private static void requireFreePort(LaunchOptions options, Configured configured) {
        int port = options.port()
                .orElseGet(() ->
                        configured.find("server.port").map(Integer::parseInt).orElse(LaunchOptions.PORT));
        try (var probe = new ServerSocket(port)) {
            probe.setReuseAddress(true);
        } catch (IOException taken) {
            throw new BadOption(
                    "port %d is taken by another program: choose one with --port, or 0 for any".formatted(port));
        }
    }

    private static void end(Terminal terminal, Throwable failed, Exit exit) {
        var reasons = Stream.iterate(failed, reason -> reason != null, Throwable::getCause)
                .map(reason -> reason.getMessage() == null ? reason.toString() : reason.getMessage())
                .distinct()
                .collect(Collectors.joining(": "));
        terminal.fail(reasons);
        System.exit(exit.code());
    }
}
