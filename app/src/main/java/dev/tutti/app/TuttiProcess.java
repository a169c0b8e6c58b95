package dev.tutti.app;

import dev.tutti.platform.engines.EngineProgress;
import dev.tutti.platform.engines.EngineSettings;
import dev.tutti.platform.engines.EngineSettings.Limits;
import dev.tutti.platform.engines.Engines;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.StartNotice;
import dev.tutti.platform.runtime.TuttiApplication;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Engines first, then services, then streams in the background: nobody waits for them. Stopped in the opposite order,
 * services first. A stop may come at any time, from a signal or from an
 * engine that broke: during the start it waits for the step that is under way, and the start goes no further.
 */
final class TuttiProcess {

    /** What the inside engines can say about themselves, by the engine that a service declares. */
    private static final Map<Engine, String> ADDRESSES = Map.of(
            Engine.POSTGRES, Engines.POSTGRES_URL,
            Engine.KAFKA, Engines.KAFKA_SERVERS,
            Engine.STORAGE, Engines.STORAGE_ROOT);

    /** A pool of 20, and what listens and migrates beside it. */
    private static final int CONNECTIONS_PER_SERVICE = 25;

    private final LaunchOptions options;
    private final Configured configured;
    private final Services services;
    private final Terminal terminal;

    private volatile boolean stopping;
    private @Nullable Engines engines;
    private @Nullable TemporaryFolder temporary;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable SalesStream sales;

    TuttiProcess(LaunchOptions options, Configured configured, Services services, Terminal terminal) {
        this.options = options;
        this.configured = configured;
        this.services = services;
        this.terminal = terminal;
    }

    /** Starts what the target asks for and returns when all of it is ready; says each step on the terminal. */
    void start() {
        startEngines();
        if (!options.target().equals(Services.ENGINES)) startServices();
        startStreams();
    }

    /** Waits until the streams run too, which nobody else needs to. */
    void awaitStreams(Duration limit) {
        var started = sales;
        if (started != null && !started.isRunningIn(limit)) terminal.fail("the streams do not run after " + limit);
    }

    /** Where HTTP answers; nothing without services. */
    @Nullable
    String address() {
        if (context == null) return null;
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** What services want the person at the terminal to read. */
    List<String> notices() {
        var address = address();
        if (context == null || address == null) return List.of();
        return context.getBeanProvider(StartNotice.class)
                .orderedStream()
                .flatMap(notice -> notice.find(address).stream())
                .toList();
    }

    /** Services first: their context fails readiness, finishes what was begun, and closes; then the engines. */
    void stop() {
        stopping = true;
        try (var watchdog = new StopWatchdog(terminal)) {
            synchronized (this) {
                stopServices(watchdog);
                stopStreams(watchdog);
                stopEngines(watchdog);
                if (temporary != null) temporary.close();
                temporary = null;
            }
        }
    }

    private synchronized void startEngines() {
        if (stopping || !hasEnginesInside()) return;
        boolean alone = options.target().equals(Services.ENGINES);
        var settings = EngineSettings.in(options.data()).without(addressesOutside());
        if (alone) settings = settings.with(limitsForAllServices());
        engines = Engines.start(settings, new Progress());
        if (alone) {
            terminal.say("Services started with --data %s find the engines there".formatted(options.data()));
        }
    }

    private synchronized void startServices() {
        if (stopping) return;
        var properties = new HashMap<String, Object>(engineProperties());
        properties.put("server.port", LaunchOptions.PORT);
        requireAddresses(properties);
        var documents = makeTemporaryFolder(properties);
        var times = new ServiceTimes(services);
        context = TuttiApplication.start(services, properties, List.of(starting -> {
            starting.setApplicationStartup(times);
            starting.registerBean(DocumentRoot.class, () -> documents);
        }));
        services.active().forEach(service -> terminal.ready(service.name(), times.get(service), ""));
        var address = address();
        if (engines != null && address != null) engines.tellAddress(address);
    }

    private synchronized void startStreams() {
        if (stopping || !hasEnginesInside() || !SalesStream.isWanted(services, configured)) return;
        if (temporary == null) temporary = TemporaryFolder.take(options.data());
        var settings = new HashMap<>(engineProperties());
        SalesStream.SETTINGS.forEach(name -> configured.find(name).ifPresent(value -> settings.put(name, value)));
        sales = SalesStream.start(options.data(), temporary.createFolder("flink"), settings, new Progress());
    }

    private DocumentRoot makeTemporaryFolder(Map<String, Object> properties) {
        var taken = TemporaryFolder.take(options.data());
        temporary = taken;
        properties.put("server.tomcat.basedir", taken.resolve("tomcat").toString());
        // Unpacked programs are to stay from start to start.
        var tools = options.data().resolve("tools").toString();
        properties.put("tutti.catalog.ingest.tools-folder", tools);
        properties.put("tutti.files.images.tools-folder", tools);
        properties.put("tutti.files.drop.folder", options.data().resolve("drop").toString());
        return new DocumentRoot(taken.createFolder("documents"));
    }

    // Apart, each service brings a pool of its own.
    private Limits limitsForAllServices() {
        int connections = CONNECTIONS_PER_SERVICE * services.all().size();
        return new Limits(
                Math.max(Limits.DEFAULT.postgresConnections(), connections), Limits.DEFAULT.postgresSharedMegabytes());
    }

    private Map<String, String> engineProperties() {
        return engines == null ? Engines.findRunning(options.data()).orElse(Map.of()) : engines.properties();
    }

    private boolean hasEnginesInside() {
        return options.target().equals(Services.ALL) || options.target().equals(Services.ENGINES);
    }

    private Set<String> addressesOutside() {
        return Stream.of(Engines.POSTGRES_URL, Engines.KAFKA_SERVERS)
                .filter(configured::has)
                .collect(Collectors.toUnmodifiableSet());
    }

    // A service apart that misses an address would start, and fail at the first request: better say it now.
    private void requireAddresses(Map<String, ?> properties) {
        for (var service : services.active()) {
            service.engines().stream()
                    .map(ADDRESSES::get)
                    .filter(name -> name != null && !properties.containsKey(name) && !configured.has(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new BadOption(
                                "%s needs %s: start the engines with --target=engines on the same --data, or set it"
                                        .formatted(service.name(), name));
                    });
            service.calls().stream()
                    // A core service calls services of products that this installation may not offer.
                    .filter(called ->
                            services.isOffered(called) && !services.isActive(called) && !configured.has(urlOf(called)))
                    .findFirst()
                    .ifPresent(called -> {
                        throw new BadOption(missingService(service, called));
                    });
        }
    }

    private static String missingService(ServiceDeclaration service, String called) {
        return "%s calls %s, which runs elsewhere: say where with --set %s=http://HOST:PORT"
                .formatted(service.name(), called, urlOf(called));
    }

    private static String urlOf(String service) {
        return "tutti.services." + service + ".url";
    }

    private void stopServices(StopWatchdog watchdog) {
        if (context == null) return;
        watchdog.waitsFor("the services");
        context.close();
        context = null;
    }

    private void stopStreams(StopWatchdog watchdog) {
        if (sales == null) return;
        watchdog.waitsFor("the streams");
        sales.close();
        sales = null;
    }

    private void stopEngines(StopWatchdog watchdog) {
        if (engines == null) return;
        watchdog.waitsFor("the engines");
        engines.close();
        engines = null;
    }

    private final class Progress implements EngineProgress {

        @Override
        public void ready(String engine, String detail, Duration took) {
            if (!stopping) terminal.ready(engine, took, detail);
        }

        @Override
        public void failed(String engine, String reason) {
            if (stopping) return;
            terminal.fail("%s is gone and does not come back by itself: %s".formatted(engine, reason));
            Thread.ofPlatform().name("stop").start(() -> System.exit(Exit.ENGINE_LOST.code()));
        }
    }
}
