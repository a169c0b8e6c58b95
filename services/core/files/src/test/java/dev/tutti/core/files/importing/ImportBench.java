package dev.tutti.core.files.importing;

import static dev.tutti.core.files.FilesTutti.counts;
import static dev.tutti.core.files.FilesTutti.merchant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.core.files.ShopTutti;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rows per second into the services that own them, and the memory it takes; {@code -Dimport.rows=1000000} is the long form. */
@Tag("long")
@Tag("bench")
class ImportBench {

    private static final int ROWS = Integer.getInteger("import.rows", 20_000);
    private static final Duration PATIENCE = Duration.ofHours(2);

    @RegisterExtension
    static final TuttiExtension tutti = ShopTutti.create();

    @TempDir
    private Path folder;

    @Test
    void printsRowsPerSecond() throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var stock = write("stock.csv", "sku,quantity", "BENCH-%d,%1$d");

        measure("stock, new", "stock", stock);
        var again = measure("stock, same file again", "stock", stock);

        assertThat(counts(again)).isEqualTo("%1$d: 0 created, 0 changed, %1$d unchanged, 0 refused".formatted(ROWS));
        System.out.printf(
                "load before %.1f, largest heap allowed %d MB%n",
                load, megabytes(Runtime.getRuntime().maxMemory()));
    }

    @Test
    void printsProductsPerSecond() throws IOException {
        var products = write(
                "products.csv",
                "Handle,Title,Body (HTML),Vendor,Variant SKU,Variant Price",
                "bench-%d,Product %1$d,<p>Text of %1$d</p>,Bench,BP-%1$d,19.90");

        var file = measure("products of one variant", "products", products);

        assertThat(file.path("progress").path("refused").asLong()).isZero();
    }

    private Path write(String name, String header, String row) throws IOException {
        var path = folder.resolve(name);
        try (var out = Files.newBufferedWriter(path)) {
            out.write(header + "\n");
            for (int i = 1; i <= ROWS; i++) {
                out.write(row.formatted(i) + "\n");
            }
        }
        return path;
    }

    private static JsonNode measure(String what, String area, Path content) throws IOException {
        var http = merchant(tutti);
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long started = System.nanoTime();
        var id = http.send(
                        "PUT",
                        "/api/v1/files/%s/%s".formatted(area, content.getFileName()),
                        BodyPublishers.ofFile(content))
                .json()
                .path("id")
                .asString();
        var memory = new Survivors();
        var file = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> memory.beside(merchant(tutti), id),
                        found -> !found.path("finishedAt").isNull());
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "%s: %d rows in %.1f s, %.0f rows/s; heap after collections at most %d MB%n",
                what, ROWS, seconds, ROWS / seconds, megabytes(memory.largest));
        assertThat(file.path("state").asString()).as(file.toString()).isEqualTo("done");
        return file;
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    /** What the collector could not free, as it last said: the rest is garbage that waits. */
    private static final class Survivors {

        private long largest;

        JsonNode beside(TestHttp http, String id) {
            long now = pools().map(MemoryPoolMXBean::getCollectionUsage)
                    .filter(usage -> usage != null)
                    .mapToLong(usage -> usage.getUsed())
                    .sum();
            largest = Math.max(largest, now);
            return http.get("/api/v1/files/" + id).json();
        }
    }
}
