package dev.tutti.tests;

import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One process for the engines and one for each service, on one machine, knowing each other by address only. */
public final class SplitProcesses implements Installation {

    private static final Duration START_MAX = Duration.ofMinutes(3);

    private final Services services = Services.discover();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final List<ArtifactProcess> processes = new ArrayList<>();

    private SplitProcesses() {}

    public static SplitProcesses start(String name, Path data) {
        var split = new SplitProcesses();
        try {
            split.startEngines(name, data);
            split.startServices(name, data);
            return split;
        } catch (RuntimeException | AssertionError failed) {
            split.close();
            throw failed;
        }
    }

    @Override
    public String baseOf(String path) {
        return services.findByPath(path)
                .map(ServiceDeclaration::name)
                .map(addresses::get)
                .orElseThrow(() -> new IllegalArgumentException("no service declares the prefix of " + path));
    }

    /** Every service's address by its name. */
    public Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    /** Services first, in the opposite order of their start. */
    @Override
    public void close() {
        processes.reversed().forEach(ArtifactProcess::close);
    }

    private void startEngines(String name, Path data) {
        var engines = Artifact.find().start(name + "-engines", List.of("--target=engines", "--data=" + data));
        processes.add(engines);
        engines.awaitReady(START_MAX);
    }

    private void startServices(String name, Path data) {
        services.all().forEach(service -> addresses.put(service.name(), findFreeAddress()));
        var started = services.all().stream()
                .map(service -> Artifact.find().start(name + "-" + service.name(), arguments(service, data)))
                .toList();
        processes.addAll(started);
        started.forEach(process -> process.awaitReady(START_MAX));
    }

    private List<String> arguments(ServiceDeclaration service, Path data) {
        var arguments = new ArrayList<>(List.of("--target=" + service.name(), "--data=" + data));
        arguments.addAll(Administrator.arguments());
        addresses.forEach((name, address) -> arguments.add(
                name.equals(service.name())
                        ? "--port=" + URI.create(address).getPort()
                        : "--set=tutti.services.%s.url=%s".formatted(name, address)));
        return arguments;
    }

    private static String findFreeAddress() {
        try (var probe = new ServerSocket(0)) {
            return "http://127.0.0.1:" + probe.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException("no free port", failed);
        }
    }
}
