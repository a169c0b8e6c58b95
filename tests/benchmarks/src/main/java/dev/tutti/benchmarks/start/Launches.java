package dev.tutti.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.tests.Artifact;
import dev.tutti.tests.ArtifactProcess;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The four ways to start that are measured: Tutti and Spring alone, each the first time and with an AOT cache. */
public final class Launches {

    private static final Duration START_MAX = Duration.ofMinutes(2);
    private static final Duration RECORDING_MAX = Duration.ofMinutes(6);

    private final Artifact artifact = Artifact.find();
    private final Path folder;
    private int count;

    public Launches(Path folder) {
        this.folder = folder;
    }

    /** Into an empty data folder, without a cache. */
    Launch cold() {
        return awaitTutti(artifact.start(name("cold"), List.of(), inside(folder.resolve("data-" + ++count))));
    }

    /** On the data of earlier starts. The JVM refuses to start where it cannot use the cache. */
    public Launch warm() {
        var options = List.of("-XX:AOTCache=" + cache("tutti"), "-XX:AOTMode=on", "-Dtutti.aot.given=true");
        return awaitTutti(artifact.start(name("warm"), options, inside(warmData())));
    }

    Launch bareCold() {
        return awaitBare(startBare("bare-cold", List.of()));
    }

    Launch bareWarm() {
        return awaitBare(startBare("bare-warm", List.of("-XX:AOTCache=" + cache("bare"), "-XX:AOTMode=on")));
    }

    /** Each program records its cache in its own way: Tutti by itself after a first start, Spring alone at its end. */
    void recordCaches() {
        var options = List.of("-Dtutti.aot.cache=" + cache("tutti"));
        try (var _ = awaitTutti(artifact.start(name("recording"), options, inside(warmData())))) {
            await().atMost(RECORDING_MAX).until(() -> Files.exists(cache("tutti")));
        }
        var bare = startBare("bare-recording", List.of("-XX:AOTCacheOutput=" + cache("bare")), BareSpring.ONCE);
        await().atMost(RECORDING_MAX).until(() -> !bare.handle().isAlive());
        assertThat(cache("bare")).exists();
    }

    private ArtifactProcess startBare(String name, List<String> options, String... arguments) {
        var java = new ArrayList<>(options);
        java.addAll(List.of("-cp", ownJar() + File.pathSeparator + artifact.jar(), BareSpring.class.getName()));
        java.addAll(List.of(arguments));
        return artifact.startJava(name(name), java);
    }

    private static Launch awaitTutti(ArtifactProcess process) {
        return checked(process, "/ready", 200);
    }

    private static Launch awaitBare(ArtifactProcess process) {
        return checked(process, "/nothing-is-here", 404);
    }

    private static Launch checked(ArtifactProcess process, String path, int status) {
        try {
            var ready = process.awaitReady(START_MAX);
            assertThat(TestHttp.at(ready.address()).get(path).status()).isEqualTo(status);
            return new Launch(process, ready);
        } catch (RuntimeException | AssertionError failed) {
            process.close();
            throw failed;
        }
    }

    private static List<String> inside(Path data) {
        return List.of("--port=0", "--data=" + data);
    }

    private Path warmData() {
        return folder.resolve("data");
    }

    private Path cache(String program) {
        return folder.resolve(program + ".aot");
    }

    private String name(String kind) {
        return "bench-" + kind + "-" + ++count;
    }

    // An AOT cache takes jars only: ./tutti bench runs this module from its jar.
    private static Path ownJar() {
        try {
            return Path.of(BareSpring.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the class path has a place that is no address", impossible);
        }
    }
}
