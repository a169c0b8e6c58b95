package dev.tutti.benchmarks.orders;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * pgbench on the very PostgreSQL that the shop uses: three transactions that write what an order must, with the same
 * number of commits, and no shop around them.
 */
record PlainPostgres(Path program, Path folder, KeptOrders.Database database) {

    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");

    private static final String TABLES = """
            CREATE SCHEMA bench;
            CREATE TABLE bench.stock (sku integer PRIMARY KEY, on_hand bigint NOT NULL, reserved bigint NOT NULL,
                                      CHECK (0 <= reserved AND reserved <= on_hand)) WITH (fillfactor = 70);
            CREATE TABLE bench.orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key uuid NOT NULL UNIQUE,
                                       state text NOT NULL, sku integer NOT NULL, total bigint NOT NULL);
            CREATE TABLE bench.movements (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sku integer NOT NULL,
                                          order_id bigint NOT NULL, quantity integer NOT NULL);
            CREATE TABLE bench.outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload bytea NOT NULL);
            INSERT INTO bench.stock SELECT sku, 1000000000, 0 FROM generate_series(1, 1000) AS sku;
            """;

    private static final String ORDER = """
            \\set sku random(1, :skus)
            INSERT INTO bench.orders (key, state, sku, total)
            VALUES (gen_random_uuid(), 'pending', :sku, 1999) RETURNING id \\gset
            BEGIN;
            UPDATE bench.stock SET reserved = reserved + 1 WHERE sku = :sku AND on_hand - reserved >= 1;
            INSERT INTO bench.movements (sku, order_id, quantity) VALUES (:sku, :id, 1);
            INSERT INTO bench.outbox (payload) VALUES (decode(repeat('00', 200), 'hex'));
            COMMIT;
            BEGIN;
            UPDATE bench.orders SET state = 'placed' WHERE id = :id AND state = 'pending';
            INSERT INTO bench.outbox (payload) VALUES (decode(repeat('00', 400), 'hex'));
            COMMIT;
            """;

    static Optional<Path> findProgram() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(place -> Path.of(place, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void prepare(JdbcClient jdbc) {
        Stream.of(TABLES.split(";\n", -1))
                .filter(sql -> !sql.isBlank())
                .forEach(sql -> jdbc.sql(sql).update());
    }

    /** Orders a second, as many as these connections can. */
    double closed(int skus, int connections, Duration time) {
        var said = run(skus, connections, time, List.of());
        var rate = RATE.matcher(said);
        if (!rate.find()) throw new IllegalStateException("pgbench says no rate: " + said);
        return Double.parseDouble(rate.group(1));
    }

    /** How long each took from the moment it was due. */
    Latencies open(double perSecond, int skus, int connections, Duration time) {
        run(skus, connections, time, List.of("--rate=" + perSecond, "--log", "--log-prefix=open"));
        try (var files = Files.list(folder)) {
            var millis = files.filter(file -> file.getFileName().toString().startsWith("open."))
                    .flatMap(PlainPostgres::lines)
                    .map(line -> Double.parseDouble(line.split(" ", -1)[2]) / 1e3)
                    .toList();
            return new Latencies(millis, time.toMillis() / 1e3);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read what pgbench logged", failed);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            var lines = Files.readAllLines(file);
            Files.delete(file);
            return lines.stream();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }

    private String run(int skus, int connections, Duration time, List<String> more) {
        try {
            Files.createDirectories(folder);
            var script = Files.writeString(folder.resolve("order.sql"), ORDER);
            var command = new ArrayList<>(List.of(
                    program.toString(),
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--file=" + script,
                    "--define=skus=" + skus,
                    "--client=" + connections,
                    "--jobs=2",
                    "--time=" + time.toSeconds(),
                    "--host=" + database.address().getHost(),
                    "--port=" + database.address().getPort(),
                    "--username=" + database.user()));
            command.addAll(more);
            command.add(database.address().getPath().substring(1));
            var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            process.environment().put("PGPASSWORD", database.password());
            var running = process.start();
            var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) throw new IllegalStateException("pgbench failed: " + said);
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot run pgbench", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pgbench runs", stopped);
        }
    }
}
