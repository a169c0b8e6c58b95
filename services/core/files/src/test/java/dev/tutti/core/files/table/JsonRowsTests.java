package dev.tutti.core.files.table;

import static dev.tutti.core.files.table.TableReading.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTests {

    @Test
    void readsAnArrayOfObjects() throws Exception {
        var rows = json("[{\"sku\":\"A\",\"price\":19.90},{\"price\":1e2,\"sku\":\"B\",\"on\":true,\"note\":null}]");

        assertThat(rows).extracting(row -> row.text("sku")).containsExactly("A", "B");
        assertThat(rows).extracting(row -> row.text("price")).containsExactly("19.90", "1e2");
        assertThat(rows).extracting(Row::number).containsExactly(1L, 2L);
        assertThat(rows.getLast().text("on")).isEqualTo("true");
        assertThat(rows.getLast().find("note")).isNull();
    }

    @Test
    void readsObjectsLineByLine() throws Exception {
        var rows = json("\uFEFF{\"sku\":\"A\"}\n\n{\"sku\":\"B\"}");

        assertThat(rows).extracting(row -> row.text("sku")).containsExactly("A", "B");
    }

    @Test
    void staysAtItsEnd() throws Exception {
        try (var rows = TableFormat.JSON.open(new ByteArrayInputStream("[{}]".getBytes(UTF_8)))) {
            rows.next();

            assertThat(rows.next()).isNull();
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void refusesRowsWithValuesInValuesAndGoesOn() throws Exception {
        var rows = json("[{\"sku\":{\"a\":[1]}},7,{\"sku\":\"B\"}]");

        assertThat(rows)
                .extracting(row -> row.defect() == null ? "" : row.defect().slug())
                .containsExactly("nested-value", "not-an-object", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[{\"sku\":\"A\"}", "[{\"sku\":\"A\"]", "{\"sku\":\"A\"", "[] []", "[{'sku':1}]", "{\"sku\":NaN}"
            })
    void refusesWhatIsNoJson(String text) {
        var failure = catchThrowableOfType(UnreadableFile.class, () -> json(text));

        assertThat(failure.code()).isEqualTo("malformed-json");
    }

    @Test
    void refusesNestingThatWouldFillTheStack() {
        var failure = catchThrowableOfType(UnreadableFile.class, () -> json("[".repeat(100_000)));

        assertThat(failure.code()).isEqualTo("malformed-json");
    }

    @Property(tries = 500)
    void neverBreaksOnAnyText(@ForAll String text) throws Exception {
        try {
            json(text).forEach(row -> row.cells(100));
        } catch (UnreadableFile refused) {
            assertThat(refused.code()).isNotEmpty();
        }
    }
}
