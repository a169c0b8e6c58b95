package dev.tutti.platform.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegRunnerTests {

    private static final List<String> ENDLESS = List.of("-f", "lavfi", "-i", "anullsrc", "-f", "s16le", "pipe:1");
    private static final OutputReader IGNORE = (bytes, length) -> {};

    private final FfmpegRunner runner =
            new FfmpegRunner(FfmpegBinary.find(null, Path.of("target", "tools")).path());

    @TempDir
    private Path folder;

    @Test
    void endsARunThatTakesTooLong() {
        var limits = new FfmpegLimits(Duration.ofMillis(400), 1L << 30, 1L << 30, 1);

        var run = runner.run(ENDLESS, folder, limits, IGNORE);

        assertThat(run).isInstanceOf(FfmpegRun.TimedOut.class);
        assertNoProcessIsLeft();
    }

    @Test
    void endsARunThatWritesTooMuch() throws Exception {
        var limits = new FfmpegLimits(Duration.ofSeconds(30), 1L << 30, 1L << 20, 1);
        var endless = List.of("-f", "lavfi", "-i", "anoisesrc", "-f", "s16le", "a.raw");

        var run = runner.run(endless, folder, limits, IGNORE);

        assertThat(run).isInstanceOfAny(FfmpegRun.OutputTooLarge.class, FfmpegRun.Failed.class);
        // The kernel's own limit may be faster than the watch; without it a moment's writing goes beyond.
        assertThat(Files.size(folder.resolve("a.raw"))).isLessThan(1L << 30);
        assertNoProcessIsLeft();
    }

    @Test
    void endsARunWhoseReaderHasEnough() {
        var run = runner.run(ENDLESS, folder, FfmpegLimits.brief(), (bytes, length) -> {
            throw new OutputReader.StopReading("enough");
        });

        assertThat(run).isEqualTo(new FfmpegRun.Stopped("enough"));
        assertNoProcessIsLeft();
    }

    @Test
    void tellsThatAReaderFailed() {
        assertThatThrownBy(() -> runner.run(ENDLESS, folder, FfmpegLimits.brief(), (bytes, length) -> {
                    throw new IllegalStateException("broken reader");
                }))
                .isInstanceOf(FfmpegException.class)
                .hasRootCauseMessage("broken reader");
        assertNoProcessIsLeft();
    }

    @Test
    void endsWithTheThreadThatWaitsForIt() throws Exception {
        var begun = new CountDownLatch(1);
        var thrown = new AtomicReference<Throwable>();
        var caller = Thread.ofPlatform().start(() -> {
            try {
                runner.run(ENDLESS, folder, FfmpegLimits.brief(), (bytes, length) -> begun.countDown());
            } catch (FfmpegException failure) {
                thrown.set(failure);
            }
        });
        begun.await();

        caller.interrupt();
        caller.join();

        assertThat(thrown.get()).hasRootCauseInstanceOf(InterruptedException.class);
        assertNoProcessIsLeft();
    }

    @Test
    void failsWithTheReasonInTheLog() {
        var run = runner.run(List.of("-i", "file:missing.wav", "a.wav"), folder, FfmpegLimits.brief(), IGNORE);

        assertThat(run)
                .isInstanceOfSatisfying(
                        FfmpegRun.Failed.class,
                        failed -> assertThat(failed.log()).contains("No such file"));
    }

    @Test
    void reachesNoNetworkAndNoOtherProtocol() {
        for (var url :
                List.of("http://127.0.0.1:9/a.mp3", "concat:a|b", "subfile,,start,0,end,9,,:/etc/passwd", "data:,x")) {
            var run = runner.run(List.of("-i", url, "-f", "null", "-"), folder, FfmpegLimits.brief(), IGNORE);

            assertThat(run)
                    .as(url)
                    .isInstanceOfSatisfying(
                            FfmpegRun.Failed.class,
                            failed -> assertThat(failed.log()).containsAnyOf("not on whitelist", "Protocol not found"));
        }
    }

    @Test
    void keepsOnlyTheEndOfALongLogAndCountsAllItsErrors() {
        var log = new LogTail();
        var line = "[mp3 @ 0x1] [error] Header missing\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        for (int i = 0; i < 10_000; i++) {
            log.read(line, line.length);
        }

        assertThat(log.errorLines()).isEqualTo(10_000);
        assertThat(log.text().length()).isEqualTo(32 * 1024);
        assertThat(log.text()).endsWith("Header missing\n");
    }

    private static void assertNoProcessIsLeft() {
        await().atMost(Duration.ofSeconds(5))
                .until(() -> ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
    }
}
