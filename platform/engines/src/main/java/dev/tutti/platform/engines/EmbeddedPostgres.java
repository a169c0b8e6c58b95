package dev.tutti.platform.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * One PostgreSQL server as a child process on loopback, started anew when it dies, found again after we were killed.
 *
 * <p>Its folder holds the cluster in {@code data}, the generated passwords, the last port and the log.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The role the application works as: owner of its databases, no superuser. */
    public static final String USER = "tutti";

    private static final String SUPERUSER = "postgres";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final Path folder;
    private final Path data;
    private final PostgresCommands commands;
    private final PostmasterFile postmaster;
    private final EngineSettings settings;
    private final String password;
    private final String superuserPassword;
    private final int port;
    private final Process server;

    /** Starts the server in its own folder and returns when it takes connections. */
    public static EmbeddedPostgres start(Path folder, EngineSettings settings, EngineProgress progress) {
        long started = System.nanoTime();
        try {
            var postgres = new EmbeddedPostgres(folder, settings);
            progress.ready("postgres", "port " + postgres.port, Duration.ofNanos(System.nanoTime() - started));
            return postgres;
        } catch (IOException | SQLException failed) {
            throw new EngineFailure("PostgreSQL did not start in " + folder, failed);
        }
    }

    private EmbeddedPostgres(Path folder, EngineSettings settings) throws IOException, SQLException {
        this.folder = PrivateFiles.createFolder(folder);
        this.settings = settings;
        this.data = folder.resolve("data");
        this.commands =
                new PostgresCommands(PostgresBinaries.unpack(settings.binaries()), folder.resolve("postgres.log"));
        this.postmaster = new PostmasterFile(data);
        this.password = Secrets.getOrCreate(folder.resolve("password"));
        this.superuserPassword = Secrets.getOrCreate(folder.resolve("superuser.password"));
        boolean isNew = createCluster();
        stopOrphan();
        this.port = settings.postgresPort() == 0 ? Ports.findFree() : settings.postgresPort();
        this.server = startServer();
        if (isNew || !hasApplicationRole()) createApplicationRole();
    }

    /** The database the services share, with the application's role as its owner. */
    public String url() {
        return url(USER);
    }

    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.LOOPBACK, port, database);
    }

    public String password() {
        return password;
    }

    /** The server's process, for tests that kill it. */
    public long pid() {
        return server.pid();
    }

    /** Creates a database of the application's role, for tests that want one of their own. */
    public String createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}"))
            throw new IllegalArgumentException("A database name is lower case letters, digits and _: " + name);
        try (var connection = connectAsSuperuser()) {
            execute(connection, "CREATE DATABASE " + name + " OWNER " + USER);
            return url(name);
        } catch (SQLException failed) {
            throw new EngineFailure("Cannot create the database " + name, failed);
        }
    }

    Map<String, String> properties() {
        return Map.of(Engines.POSTGRES_URL, url(), Engines.POSTGRES_USER, USER, Engines.POSTGRES_PASSWORD, password);
    }

    /** Ends the sessions, rolls back what they had open, writes a checkpoint and stops. */
    @Override
    public void close() {
        try {
            stopServer();
        } catch (IOException failed) {
            throw new EngineFailure("PostgreSQL did not stop cleanly", failed);
        }
    }

    // A kill during initdb must not leave half a cluster that looks like a whole one: the rename is the last step.
    private boolean createCluster() throws IOException {
        if (Files.exists(data)) return false;
        var partial = folder.resolve("data.partial");
        PrivateFiles.deleteTree(partial);
        commands.run(
                "initdb",
                List.of(
                        "--pgdata=" + partial,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + folder.resolve("superuser.password"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--text-search-config=simple"));
        Files.move(partial, data);
        return true;
    }

    private void stopOrphan() throws IOException {
        var orphan = postmaster.findServer();
        if (orphan.isPresent()) stopServer();
        postmaster.deleteIfForeign();
    }

    private Process startServer() throws IOException {
        var started = commands.start("postgres", arguments());
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!postmaster.isReady(started.pid())) {
            if (PostgresCommands.endsIn(started, LOOK_AGAIN))
                throw new EngineFailure("PostgreSQL ended at its start: " + commands.lastWords());
            if (System.nanoTime() > deadline) {
                started.destroyForcibly();
                throw new EngineFailure(
                        "PostgreSQL was not ready after " + START_TIMEOUT + ": " + commands.lastWords());
            }
        }
        return started;
    }

    private List<String> arguments() {
        var arguments = new ArrayList<>(List.of("-D", data.toString()));
        PostgresParameters.of(settings.limits(), port).forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }

    private void stopServer() throws IOException {
        commands.run(
                "pg_ctl",
                List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "" + STOP_TIMEOUT.toSeconds()));
    }

    private boolean hasApplicationRole() throws SQLException {
        try (var connection = connectAsSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + USER + "'")) {
            return rows.next();
        }
    }

    private void createApplicationRole() throws SQLException {
        try (var connection = connectAsSuperuser()) {
            execute(connection, "DROP ROLE IF EXISTS " + USER);
            execute(connection, "CREATE ROLE " + USER + " LOGIN PASSWORD '" + password + "'");
            execute(connection, "CREATE DATABASE " + USER + " OWNER " + USER);
        }
    }

    private Connection connectAsSuperuser() throws SQLException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", superuserPassword);
        return DriverManager.getConnection(url("postgres"), login);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
