package dev.tutti.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the document that a service generates with the committed one, {@code contracts/openapi/<service>.json}, from
 * which clients are generated. A service extends it:
 *
 * <pre>{@code
 * class CatalogOpenApiTests extends OpenApiContract {
 *     @RegisterExtension
 *     static final TuttiExtension tutti = TuttiExtension.of("catalog").build();
 *
 *     CatalogOpenApiTests() {
 *         super("catalog");
 *     }
 *
 *     @Override
 *     protected TestHttp http() {
 *         return tutti.http();
 *     }
 * }
 * }</pre>
 */
public abstract class OpenApiContract {

    private static final Pattern TYPES = Pattern.compile("\"type\" : \\[ ([^\\]]*) \\]");

    private static final String UPDATE = "openapi.update";

    private final String service;

    protected OpenApiContract(String service) {
        this.service = service;
    }

    protected abstract TestHttp http();

    @Test
    void isTheCommittedDocument() throws IOException {
        var generated =
                ordered(http().get("/openapi/" + service + ".json").text().strip() + "\n");
        var committed = root().resolve("contracts/openapi").resolve(service + ".json");

        if (Boolean.getBoolean(UPDATE)) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, generated);
        }

        assertThat(generated)
                .as(
                        "%s has drifted from the code: run ./tutti openapi (or this test with -D%s=true), look at the "
                                + "difference, and commit it",
                        committed, UPDATE)
                .isEqualTo(Files.exists(committed) ? ordered(Files.readString(committed)) : "");
    }

    /** The types of a value are a set (JSON Schema, section 6.1.1), which the generator writes in any order. */
    private static String ordered(String document) {
        return TYPES.matcher(document)
                .replaceAll(types -> "\"type\" : [ "
                        + Stream.of(types.group(1).split(", ")).sorted().collect(Collectors.joining(", ")) + " ]");
    }

    /** The folder that holds contracts/, from wherever the test runs. */
    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("contracts"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no folder above this one holds contracts/");
            }
        }
        return folder;
    }
}
