package dev.tutti.platform.testing;

import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.TuttiApplication;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Services that run in this test's process, on a port of their own. */
public final class RunningTutti implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Map<String, String> settings;
    private final SettableClock clock;

    private RunningTutti(ConfigurableApplicationContext context, Map<String, String> settings, SettableClock clock) {
        this.context = context;
        this.settings = settings;
        this.clock = clock;
    }

    static RunningTutti start(
            Services services,
            Map<String, String> settings,
            SettableClock clock,
            List<ApplicationContextInitializer<GenericApplicationContext>> initializers) {
        return new RunningTutti(TuttiApplication.start(services, settings, initializers), settings, clock);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** What the process was started with, engine addresses included: a second process may be started with the same. */
    public Map<String, String> settings() {
        return settings;
    }

    public SettableClock clock() {
        return clock;
    }

    public int port() {
        var port = context.getEnvironment().getProperty("local.server.port", Integer.class);
        if (port == null) {
            throw new IllegalStateException("this context serves no HTTP");
        }
        return port;
    }

    public TestHttp http() {
        return TestHttp.at("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        context.close();
    }
}
