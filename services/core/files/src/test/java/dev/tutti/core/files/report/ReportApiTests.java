package dev.tutti.core.files.report;

import static dev.tutti.core.files.FilesTutti.counts;
import static dev.tutti.core.files.FilesTutti.merchant;
import static dev.tutti.core.files.FilesTutti.process;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.core.files.FilesTutti;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.standin.inventory.StandInLevels;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = FilesTutti.create();

    @Test
    void downloadsRefusedRowsWithoutLettingFormulasRun() {
        var http = merchant(tutti);
        var file = process(
                http,
                "stock/formulas.csv",
                "sku,quantity,note\n=HYPERLINK(\"\"),x,plain\nA,-1,\"@SUM(1,1)\"\nB,y,\"a \"\"quoted\"\" one\"\n"
                        .replace("=HYPERLINK(\"\")", "\"=HYPERLINK(\"\"http://evil\"\")\""));

        var answer = download(http, file.path("id").asString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition").orElse("")).contains("refused-formulas.csv");
        assertThat(answer.text().lines().toList())
                .containsExactly(
                        "\uFEFF\"Row\",\"Problem\",\"Field\",\"Detail\",\"sku\",\"quantity\",\"note\"",
                        "\"2\",\"not-a-number\",\"quantity\",\"'x' is not a number: write 1234.56, without marks for thousands.\",\"'=HYPERLINK(\"\"http://evil\"\")\",\"x\",\"plain\"",
                        "\"3\",\"number-out-of-range\",\"quantity\",\"quantity must be 0 to 1000000000.\",\"A\",\"'-1\",\"'@SUM(1,1)\"",
                        "\"4\",\"not-a-number\",\"quantity\",\"'y' is not a number: write 1234.56, without marks for thousands.\",\"B\",\"y\",\"a \"\"quoted\"\" one\"");
    }

    @Test
    void takesItsOwnDownloadOnceItIsMended() {
        var http = merchant(tutti);
        var file = process(http, "stock/mend.csv", "sku,quantity\n=odd sku,x\n");
        var mended = download(http, file.path("id").asString()).text().replace("\"x\"", "\"7\"");

        var again = process(http, "stock/mended.csv", mended);

        assertThat(counts(again)).isEqualTo("1: 1 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(tutti.bean(StandInLevels.class).levels()).containsEntry("=odd sku@null", 7L);
    }

    @Test
    void goesThroughAllRefusedRowsPageByPage() {
        var http = merchant(tutti);
        var file = process(
                http,
                "stock/many.csv",
                IntStream.range(0, 2_345)
                        .mapToObj("SKU-%d,none"::formatted)
                        .collect(Collectors.joining("\n", "sku,quantity\n", "\n")));
        var report = "/api/v1/files/%s/report".formatted(file.path("id").asString());

        var first = http.get(report + "?limit=100").json();
        var second = http.get(
                        report + "?limit=100&cursor=" + first.path("nextCursor").asString())
                .json();

        assertThat(first.path("items")).hasSize(100);
        assertThat(second.path("items").get(0).path("row").asLong()).isEqualTo(102);
        assertThat(download(http, file.path("id").asString()).text().lines()).hasSize(2_346);
        assertThat(http.get(report + "?result=created").problem()).isEqualTo("invalid-value");
    }

    private static TestHttp.Answer download(TestHttp http, String id) {
        return http.header("Accept", "text/csv").get("/api/v1/files/%s/report".formatted(id));
    }
}
