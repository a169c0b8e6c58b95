package dev.tutti.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EnginesFileTests {

    @TempDir
    private Path data;

    @Test
    void givesBackWhatWasWrittenWhateverTheCharacters() {
        var properties = Map.of("tutti.postgres.url", "jdbc:postgresql://127.0.0.1:1/a?b=c", "password", "=: #!\\é");

        EnginesFile.in(data).write(properties);

        assertThat(EnginesFile.in(data).read()).isEqualTo(properties);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForItsOwnerOnly() throws IOException {
        EnginesFile.in(data).write(Map.of("password", "x"));

        var permissions = Files.getPosixFilePermissions(data.resolve("engines.properties"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void isEmptyWhereNoEnginesRun() {
        var file = EnginesFile.in(data);
        file.write(Map.of("a", "b"));

        file.delete();

        assertThat(file.read()).isEmpty();
    }
}
