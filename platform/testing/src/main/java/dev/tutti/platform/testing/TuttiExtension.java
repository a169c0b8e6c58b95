package dev.tutti.platform.testing;

import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.call.CallFaults;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs services with real engines for the tests of a class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TuttiExtension tutti = TuttiExtension.of("catalog").build();
 * }</pre>
 *
 * Classes that ask for the same share one context, so tests make their own data instead of counting on an empty table.
 * The clock is back at the system's time before each test.
 */
public final class TuttiExtension implements BeforeAllCallback, BeforeEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TuttiExtension.class);

    private final Recipe recipe;
    private @Nullable RunningTutti running;
    private @Nullable TestEngines engines;

    private TuttiExtension(Recipe recipe) {
        this.recipe = recipe;
    }

    /** These services of the class path, in one process. */
    public static Builder of(String... services) {
        return new Builder(List.of(), List.of(services));
    }

    /** Services that only the test declares, in one process. */
    public static Builder of(ServiceDeclaration... declarations) {
        return new Builder(List.of(declarations), List.of());
    }

    public <T> T bean(Class<T> type) {
        return running().bean(type);
    }

    public TestHttp http() {
        return running().http();
    }

    public SettableClock clock() {
        return running().clock();
    }

    /** Access tokens that are good here, where identity itself does not run. */
    public TestTokens tokens() {
        return new TestTokens(engines().identity(), clock());
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public RunningTutti running() {
        return Optional.ofNullable(running).orElseThrow(() -> new IllegalStateException("make the extension static"));
    }

    public TestEngines engines() {
        return Optional.ofNullable(engines).orElseThrow(() -> new IllegalStateException("make the extension static"));
    }

    /** A second process beside the first, with the same database, topics and storage; the test closes it. */
    public RunningTutti startAnother() {
        return recipe.start(running().settings());
    }

    /**
     * A process beside the first that runs these services of the same installation.
     *
     * @param settings lines of {@code name=value} above the first process's
     */
    public RunningTutti startAnother(List<String> active, List<String> settings) {
        var more = new HashMap<>(running().settings());
        settings.forEach(line -> more.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return recipe.running(active).start(more);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var store = context.getRoot().getStore(NAMESPACE);
        engines = store.computeIfAbsent(TestEngines.class, key -> TestEngines.start(), TestEngines.class);
        var contexts = store.computeIfAbsent(Contexts.class, key -> new Contexts(), Contexts.class);
        running = contexts.get(recipe, engines);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        clock().reset();
    }

    /** What a context is started from; equal recipes share a context. */
    private record Recipe(
            List<ServiceDeclaration> declarations,
            List<String> active,
            Map<String, String> settings,
            List<CallFaults> faults) {

        Recipe running(List<String> others) {
            return new Recipe(declarations, List.copyOf(others), Map.of(), faults);
        }

        RunningTutti start(Map<String, String> installation) {
            var all = new HashMap<>(installation);
            all.put("server.port", "0");
            all.putAll(settings);
            var clock = new SettableClock();
            var initializers = new ArrayList<ApplicationContextInitializer<GenericApplicationContext>>();
            initializers.add(context -> context.registerBean(Clock.class, () -> clock));
            faults.forEach(fault -> initializers.add(context -> context.registerBean(CallFaults.class, () -> fault)));
            return RunningTutti.start(services(), all, clock, initializers);
        }

        private Services services() {
            var all = declarations.isEmpty() ? Services.discover() : Services.of(declarations);
            return active.isEmpty() ? all : all.targets(active);
        }
    }

    /** The contexts of this test run; closed before the engines, since stores close what came last first. */
    private static final class Contexts implements AutoCloseable {

        private final Map<Recipe, RunningTutti> byRecipe = new ConcurrentHashMap<>();

        RunningTutti get(Recipe recipe, TestEngines engines) {
            return byRecipe.computeIfAbsent(recipe, missing -> missing.start(engines.newInstallation()));
        }

        @Override
        public void close() {
            byRecipe.values().forEach(RunningTutti::close);
        }
    }

    /** Says what the tests need. */
    public static final class Builder {

        private final List<ServiceDeclaration> declarations;
        private List<String> active;
        private final Map<String, String> settings = new HashMap<>();
        private final List<CallFaults> faults = new ArrayList<>();

        private Builder(List<ServiceDeclaration> declarations, List<String> active) {
            this.declarations = declarations;
            this.active = active;
        }

        /** Of the declared services, only these run in the first process. */
        public Builder running(String... services) {
            active = List.of(services);
            return this;
        }

        /** A setting of the process, above its defaults. */
        public Builder with(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** Calls between services in this process are late, doubled or lost, as drawn from this seed. */
        public Builder paranoid(long seed) {
            faults.add(new ParanoidCalls(seed));
            return this;
        }

        public TuttiExtension build() {
            return new TuttiExtension(new Recipe(declarations, active, Map.copyOf(settings), List.copyOf(faults)));
        }
    }
}
