package dev.tutti.core.files.importing;

import static dev.tutti.core.files.FilesTutti.counts;
import static dev.tutti.core.files.FilesTutti.finished;
import static dev.tutti.core.files.FilesTutti.id;
import static dev.tutti.core.files.FilesTutti.merchant;
import static dev.tutti.core.files.FilesTutti.process;
import static dev.tutti.core.files.FilesTutti.put;
import static dev.tutti.core.files.FilesTutti.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.core.files.FilesTutti;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.standin.inventory.StandInLevels;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StockImportApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = FilesTutti.create();

    @Test
    void bringsLevelsToInventoryAndTellsWhatBecameOfEachRow() {
        var file = process(merchant(tutti), "stock/count.csv", """
                sku,location,quantity
                ADA-1,main,12
                ADA-2,,0
                ADA-3,main,minus
                BAD-4,cellar,1
                """);

        assertThat(state(file)).isEqualTo("done");
        assertThat(counts(file)).isEqualTo("4: 2 created, 0 changed, 0 unchanged, 2 refused");
        assertThat(file.path("progress").path("percent").asInt()).isEqualTo(100);
        assertThat(levels().levels()).containsEntry("ADA-1@main", 12L).containsEntry("ADA-2@null", 0L);
    }

    @Test
    void reportsRefusedRowsWithTheirNumbersAndReasons() {
        var http = merchant(tutti);
        var file = process(http, "stock/report.csv", "sku,quantity\nA,1\n,2\nC,3.5\n\nBAD-D,4\n");

        var rows = http.get("/api/v1/files/%s/report".formatted(file.path("id").asString()))
                .json()
                .path("items");

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).path("row").asLong()).isEqualTo(3);
        assertThat(rows.get(0).path("problem").asString()).isEqualTo("cell-empty");
        assertThat(rows.get(0).path("field").asString()).isEqualTo("sku");
        assertThat(rows.get(1).path("key").asString()).isEqualTo("C");
        assertThat(rows.get(1).path("problem").asString()).isEqualTo("not-a-whole-number");
        assertThat(rows.get(2).path("row").asLong()).isEqualTo(6);
        assertThat(rows.get(2).path("problem").asString()).isEqualTo("unknown-location");
    }

    @Test
    void changesNothingByTheSameFileAgain() {
        var http = merchant(tutti);
        var content = "sku,quantity\nTWICE-1,5\nTWICE-2,6\n";
        process(http, "stock/twice.csv", content);

        var again = process(http, "stock/twice.csv", content);

        assertThat(counts(again)).isEqualTo("2: 0 created, 0 changed, 2 unchanged, 0 refused");
    }

    @Test
    void changesNothingWhenItRunsDryAndDoesItWhenAskedTo() {
        var http = merchant(tutti);
        var dry = id(put(http.header("X-Dry-Run", "true"), "stock/dry.csv", "sku,quantity\nDRY-1,5\n,6\n"));
        assertThat(counts(finished(http, dry))).isEqualTo("2: 1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(levels().levels()).doesNotContainKey("DRY-1@null");

        var answer = http.post("/api/v1/files/%s/run".formatted(dry));

        assertThat(answer.status()).isEqualTo(202);
        var real = finished(http, dry);
        assertThat(real.path("dryRun").asBoolean()).isFalse();
        assertThat(counts(real)).isEqualTo("2: 1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(levels().levels()).containsEntry("DRY-1@null", 5L);
        assertThat(http.get("/api/v1/files/%s/report".formatted(dry)).json().path("items"))
                .hasSize(1);
        assertThat(http.post("/api/v1/files/%s/run".formatted(dry)).problem()).isEqualTo("not-a-finished-dry-run");
    }

    @Test
    void takesLevelsAsJson() {
        var http = merchant(tutti);

        var array = process(
                http, "stock/array.json", "[{\"sku\":\"J-1\",\"quantity\":3},{\"sku\":\"J-2\",\"quantity\":\"4\"}]");
        var lines = process(
                http, "stock/lines.json", "{\"sku\":\"J-1\",\"quantity\":3}\n{\"sku\":\"J-3\",\"quantity\":[]}\n");

        assertThat(counts(array)).isEqualTo("2: 2 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(counts(lines)).isEqualTo("2: 0 created, 0 changed, 1 unchanged, 1 refused");
    }

    @Test
    void goesOnWhereTheAnswerOfABatchWasLost() {
        var http = merchant(tutti);
        var content = IntStream.range(0, 2_500)
                .mapToObj("LOST-%d,7"::formatted)
                .collect(Collectors.joining("\n", "sku,quantity\n", "\n"));
        levels().loseAnAnswerAfter(1);
        int before = levels().batches();

        var file = process(http, "stock/lost.csv", content);

        assertThat(state(file)).isEqualTo("done");
        assertThat(counts(file)).isEqualTo("2500: 1500 created, 0 changed, 1000 unchanged, 0 refused");
        assertThat(levels().batches() - before).isEqualTo(5);
    }

    @Test
    void appliesNothingOfAFileThatCannotBeReadToItsEnd() {
        var http = merchant(tutti);

        var file = process(http, "stock/broken.csv", "sku,quantity\nWHOLE-1,1\n\"WHOLE-2\"x,2\n");

        assertThat(state(file)).isEqualTo("failed");
        assertThat(file.path("failure").path("code").asString()).isEqualTo("broken-quotes");
        assertThat(file.path("failure").path("detail").asString()).contains("Behind row 2");
        assertThat(levels().levels()).doesNotContainKey("WHOLE-1@null");
    }

    @Test
    void namesTheColumnThatIsMissing() {
        var file = process(merchant(tutti), "stock/columns.csv", "article,quantity\nA,1\n");

        assertThat(state(file)).isEqualTo("failed");
        assertThat(file.path("failure").path("code").asString()).isEqualTo("missing-column");
        assertThat(file.path("failure").path("detail").asString()).contains("sku");
    }

    private static StandInLevels levels() {
        return tutti.bean(StandInLevels.class);
    }
}
