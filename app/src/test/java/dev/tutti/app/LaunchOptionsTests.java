package dev.tutti.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutti.app.LaunchOptions.Command;
import dev.tutti.platform.runtime.Product;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchOptionsTests {

    @Test
    void runsEverythingInTheHomeFolderWhenNothingIsSaid() {
        var options = parse();

        assertThat(options.command()).isEqualTo(Command.RUN);
        assertThat(options.target()).isEqualTo("all");
        assertThat(options.products()).isEmpty();
        assertThat(options.port()).isEmpty();
        assertThat(options.data()).isEqualTo(Path.of(System.getProperty("user.home"), ".tutti"));
    }

    @Test
    void takesAValueAfterAnEqualsSignOrAsTheNextWord() {
        var options =
                parse("run", "--target=catalog", "--port", "9090", "--data", "/srv/tutti", "--products=music,practice");

        assertThat(options.target()).isEqualTo("catalog");
        assertThat(options.port()).hasValue(9090);
        assertThat(options.data()).isEqualTo(Path.of("/srv/tutti").toAbsolutePath());
        assertThat(options.products()).containsExactlyInAnyOrder(Product.MUSIC, Product.PRACTICE);
    }

    @Test
    void collectsSettingsWhoseValuesMayHoldAnEqualsSign() {
        var options = parse("--set", "tutti.services.catalog.url=http://a:1?b=c", "--set=logging.level.root=debug");

        assertThat(options.settings())
                .containsEntry("tutti.services.catalog.url", "http://a:1?b=c")
                .containsEntry("logging.level.root", "debug");
    }

    @Test
    void takesFromTheEnvironmentWhatTheCommandLineLeavesOpen() {
        var environment = Map.of("TUTTI_TARGET", "identity", "TUTTI_DATA", "/srv/data");

        var options = LaunchOptions.parse(List.of("--target=catalog"), environment);

        assertThat(options.target()).isEqualTo("catalog");
        assertThat(options.data()).isEqualTo(Path.of("/srv/data").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot=1            | unknown option '--prot=1'",
                "dance               | unknown command 'dance'",
                "--port=70000        | --port: a port is 0 (any free one) to 65535",
                "--port=x            | --port: a port is 0 (any free one) to 65535",
                "--port              | --port needs a value",
                "--products=musik    | --products: unknown product 'musik'",
                "--set=novalue       | --set: write --set name=value"
            })
    void refusesWhatItDoesNotKnowInOneLine(String word, String message) {
        assertThatThrownBy(() -> parse(word))
                .isInstanceOf(BadOption.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    private static LaunchOptions parse(String... words) {
        return LaunchOptions.parse(List.of(words), Map.of());
    }
}
