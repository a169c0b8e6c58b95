package dev.tutti.app;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * SIGINT and SIGTERM: the first asks for an orderly stop, the second does not wait for it. The JVM alone would ignore
 * the second.
 */
final class Signals {

    private static final List<String> STOPPING = List.of("INT", "TERM");

    private Signals() {}

    static void handle(Terminal terminal) {
        var stopping = new AtomicBoolean();
        for (var name : STOPPING) {
            handle(name, () -> {
                if (stopping.compareAndSet(false, true)) {
                    terminal.say("Stopping. Press Ctrl-C again to stop at once.");
                    Thread.ofPlatform().name("stop").start(() -> System.exit(Exit.STOPPED.code()));
                } else {
                    terminal.fail("stopped at once. The next start recovers.");
                    Runtime.getRuntime().halt(Exit.HALTED.code());
                }
            });
        }
    }

    // Signals have no API but this one, which the compiler warns of by name and so is called by name.
    private static void handle(String name, Runnable reaction) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var proxy = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        if (method.getName().equals("handle")) reaction.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("this Java cannot handle SIG" + name, missing);
        }
    }
}
