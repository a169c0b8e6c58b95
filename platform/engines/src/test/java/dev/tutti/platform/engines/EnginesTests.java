package dev.tutti.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTests {

    @TempDir
    Path data;

    @Test
    void startsBothEnginesWithDurabilityOn() throws Exception {
        try (var engines = Engines.start(EngineSettings.in(data), new PrintedProgress());
                var connection = DriverManager.getConnection(
                        engines.properties().get(Engines.POSTGRES_URL),
                        engines.properties().get(Engines.POSTGRES_USER),
                        engines.properties().get(Engines.POSTGRES_PASSWORD));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT current_setting('fsync'), current_setting('synchronous_commit')")) {
            rows.next();

            assertThat(rows.getString(1)).isEqualTo("on");
            assertThat(rows.getString(2)).isEqualTo("on");
        }
    }
}
