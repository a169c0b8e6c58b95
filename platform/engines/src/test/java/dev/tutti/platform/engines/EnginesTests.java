package dev.tutti.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What running engines promise. */
class EnginesTests {

    @TempDir
    static Path data;

    private static Engines engines;

    @BeforeAll
    static void start() {
        engines = Engines.start(EngineSettings.in(data), new PrintedProgress());
    }

    @AfterAll
    static void stop() {
        engines.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "max_connections, 120"
    })
    void setsPostgresUpToKeepWhatItCommitsAndToListenToNobodyElse(String parameter, String value) throws Exception {
        assertThat(query("SHOW " + parameter)).isEqualTo(value);
    }

    @Test
    void ordersTextByRulesThatNoUpgradeChanges() throws Exception {
        var provider =
                query("SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'tutti'");

        assertThat(provider).isEqualTo("b C.UTF-8");
        assertThat(query("SELECT lower('ÄÉŠ')")).isEqualTo("äéš");
    }

    @Test
    void givesTheApplicationARoleThatIsNoSuperuser() throws Exception {
        assertThat(query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void refusesAWrongPassword() {
        var settings = new HashMap<>(engines.properties());
        settings.put(Engines.POSTGRES_PASSWORD, "wrong");
        settings.put(Engines.KAFKA_PASSWORD, "wrong");

        var postgres = catchThrowable(() -> Kept.connect(settings).close());
        var kafka = catchThrowable(() -> describeCluster(settings));

        assertThat(postgres)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
        assertThat(kafka).hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void answersOnLoopbackOnly() throws Exception {
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();

        for (var address : outside) {
            assertThat(isOpen(new InetSocketAddress(address, postgresPort()))).isFalse();
            assertThat(isOpen(new InetSocketAddress(address, kafkaPort()))).isFalse();
        }
        assertThat(isOpen(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), postgresPort())))
                .isTrue();
        assertThat(isOpen(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), kafkaPort())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "engines.properties",
                "postgres/password",
                "postgres/superuser.password",
                "kafka/password"
            })
    void letsNobodyElseReadItsSecrets(String file) throws Exception {
        var permissions = Files.getPosixFilePermissions(data.resolve(file));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void createsNoTopicByItself() {
        var settings = Kept.clientSettings(engines.properties());
        settings.put("max.block.ms", "1000");

        try (var producer = new KafkaProducer<String, String>(settings)) {
            assertThatThrownBy(() -> producer.partitionsFor("misspelled")).isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void createsDatabasesThatBelongToTheApplication() throws Exception {
        var settings = new HashMap<>(engines.properties());
        settings.put(Engines.POSTGRES_URL, engines.findPostgres().orElseThrow().createDatabase("another"));

        Kept.prepare(settings);

        assertThat(Kept.readRows(settings)).isEmpty();
    }

    @Test
    void isRefusedASecondTimeInTheSameProcess() {
        assertThatThrownBy(() -> Engines.start(EngineSettings.in(data), EngineProgress.SILENT))
                .isInstanceOf(DataFolderHeld.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid());
    }

    @Test
    void tellsOtherProcessesWhereItAnswers() {
        assertThat(Engines.findRunning(data)).contains(Map.copyOf(engines.properties()));
    }

    private static String query(String sql) throws SQLException {
        try (var connection = Kept.connect(engines.properties());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void describeCluster(Map<String, String> settings) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Kept.clientSettings(settings))) {
            admin.describeCluster().nodes().get();
        }
    }

    private static int postgresPort() {
        return portOf(Engines.POSTGRES_URL);
    }

    private static int kafkaPort() {
        return portOf(Engines.KAFKA_SERVERS);
    }

    private static int portOf(String setting) {
        var address = engines.properties().getOrDefault(setting, "").replace("/tutti", "");
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private static boolean isOpen(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
