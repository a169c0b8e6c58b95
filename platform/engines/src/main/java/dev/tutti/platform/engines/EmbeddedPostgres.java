package dev.tutti.platform.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * One PostgreSQL server as a child process on loopback, started anew when it dies, found again after we were killed.
 *
 * <p>Its folder holds the cluster in {@code data}, the generated passwords, the last port and the log.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The role the application works as: owner of its databases, no superuser. */
    public static final String USER = "tutti";

    private final String password;
    private final String superuserPassword;
    private final int port;
    private final PostgresWatcher watcher;

    /** Starts the server in its own folder and returns when it takes connections. */
    public static EmbeddedPostgres start(Path folder, EngineSettings settings, EngineProgress progress) {
        long started = System.nanoTime();
        try {
            var postgres = new EmbeddedPostgres(folder, settings, progress);
            progress.ready("postgres", "port " + postgres.port, Duration.ofNanos(System.nanoTime() - started));
            return postgres;
        } catch (IOException | SQLException failed) {
            throw new EngineFailure("PostgreSQL did not start in " + folder, failed);
        }
    }

    private EmbeddedPostgres(Path folder, EngineSettings settings, EngineProgress progress)
            throws IOException, SQLException {
        PrivateFiles.createFolder(folder);
        this.password = Secrets.getOrCreate(folder.resolve("password"));
        this.superuserPassword = Secrets.getOrCreate(folder.resolve("superuser.password"));
        var commands =
                new PostgresCommands(PostgresBinaries.unpack(settings.binaries()), folder.resolve("postgres.log"));
        var cluster = new PostgresCluster(folder.resolve("data"), commands, settings.limits());
        cluster.createIfAbsent(folder.resolve("superuser.password"));
        cluster.stopOrphan();
        var ports = new PortMemory(folder.resolve("port"));
        int chosen = ports.choose(settings.postgresPort());
        this.port = chosen == 0 ? Ports.findFree() : chosen;
        this.watcher = PostgresWatcher.start(cluster, port, progress);
        ports.remember(port);
        prepareApplicationOrStop();
    }

    /** The database the services share, with the application's role as its owner. */
    public String url() {
        return url(USER);
    }

    public String password() {
        return password;
    }

    /** The server's process, for tests that kill it. */
    public long pid() {
        return watcher.pid();
    }

    /** Why there is no server, while there is none. */
    public Optional<String> findFailure() {
        return watcher.findFailure();
    }

    /** Creates a database of the application's role and returns its URL, for tests that want one of their own. */
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

    /** Ends the sessions, rolls back what they had open, writes a checkpoint and stops. */
    @Override
    public void close() {
        watcher.close();
    }

    Map<String, String> properties() {
        return Map.of(Engines.POSTGRES_URL, url(), Engines.POSTGRES_USER, USER, Engines.POSTGRES_PASSWORD, password);
    }

    private void prepareApplicationOrStop() throws SQLException {
        try (var connection = connectAsSuperuser()) {
            prepareApplication(connection);
        } catch (SQLException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    // The database comes last, so where it exists the role does too, whenever an earlier first start was killed.
    private void prepareApplication(Connection connection) throws SQLException {
        if (exists(connection, "SELECT FROM pg_database WHERE datname = '" + USER + "'")) return;
        if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = '" + USER + "'"))
            execute(connection, "CREATE ROLE " + USER + " LOGIN PASSWORD '" + password + "'");
        execute(connection, "CREATE DATABASE " + USER + " OWNER " + USER);
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.LOOPBACK, port, database);
    }

    private Connection connectAsSuperuser() throws SQLException {
        var login = new Properties();
        login.setProperty("user", PostgresCluster.SUPERUSER);
        login.setProperty("password", superuserPassword);
        return DriverManager.getConnection(url("postgres"), login);
    }

    private static boolean exists(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
