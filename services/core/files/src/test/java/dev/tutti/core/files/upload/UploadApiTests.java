package dev.tutti.core.files.upload;

import static dev.tutti.core.files.FilesTutti.finished;
import static dev.tutti.core.files.FilesTutti.id;
import static dev.tutti.core.files.FilesTutti.merchant;
import static dev.tutti.core.files.FilesTutti.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.core.files.FilesTutti;
import dev.tutti.platform.storage.BlobScope;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = FilesTutti.create();

    private static final byte[] TABLE = "sku,quantity\nUP-1,1\nUP-2,2\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void takesAWholeFileAndServesItAgain() throws Exception {
        var http = merchant(tutti);

        var answer = put(http, "stock/whole%20file.csv", TABLE);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).contains("/api/v1/files/" + id(answer));
        assertThat(answer.json().path("name").asString()).isEqualTo("whole file.csv");
        assertThat(answer.json().path("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(sha256(TABLE)));
        var content = http.get("/api/v1/files/%s/content".formatted(id(answer)));
        assertThat(content.bytes()).isEqualTo(TABLE);
        assertThat(content.header("Content-Disposition").orElse("")).startsWith("attachment");
    }

    @Test
    void putsPiecesTogether() throws Exception {
        var http = merchant(tutti);

        var first = piece(http, "pieces.csv", 0, 10);
        var second = piece(http, "pieces.csv", 10, 20);
        var last = piece(http, "pieces.csv", 20, TABLE.length);

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.header("Range")).contains("bytes=0-9");
        assertThat(second.header("Range")).contains("bytes=0-19");
        assertThat(last.status()).isEqualTo(201);
        assertThat(id(last)).isEqualTo(first.json().path("id").asString());
        assertThat(finished(http, id(last)).path("progress").path("rows").asLong())
                .isEqualTo(2);
        assertThat(tutti.bean(BlobStore.class).list(BlobScope.of("files", "parts", id(last)), null, 10))
                .isEmpty();
    }

    @Test
    void saysWhereToGoOn() {
        var http = merchant(tutti);
        var id = piece(http, "resume.csv", 0, 10).json().path("id").asString();

        var hole = piece(http, "resume.csv", 15, 20);
        var again = piece(http, "resume.csv", 5, 10);
        var question = question(http, "resume.csv", TABLE.length);

        assertThat(hole.problem()).isEqualTo("upload-offset");
        assertThat(hole.json().path("received").asLong()).isEqualTo(10);
        assertThat(again.json().path("received").asLong()).isEqualTo(10);
        assertThat(question.status()).isEqualTo(202);
        assertThat(question.header("Range")).contains("bytes=0-9");
        assertThat(http.get("/api/v1/files/%s/upload".formatted(id)).header("Range"))
                .contains("bytes=0-9");
        assertThat(http.get("/api/v1/files/" + id).json().path("state").asString())
                .isEqualTo("uploading");
    }

    @Test
    void beginsAnewWithAFirstPiece() {
        var http = merchant(tutti);
        var abandoned = piece(http, "anew.csv", 0, 20).json().path("id").asString();

        var first = piece(http, "anew.csv", 0, 10);
        var last = piece(http, "anew.csv", 10, TABLE.length);

        assertThat(first.header("Range")).contains("bytes=0-9");
        assertThat(last.status()).isEqualTo(201);
        assertThat(http.get("/api/v1/files/" + abandoned).status()).isEqualTo(404);
    }

    @Test
    void keepsUploadsOfTwoPeopleApart() {
        var ada = merchant(tutti);
        var bea = merchant(tutti);
        piece(ada, "same.csv", 0, 10);

        var other = piece(bea, "same.csv", 10, 20);

        assertThat(other.problem()).isEqualTo("upload-offset");
        assertThat(other.json().path("received").asLong()).isZero();
    }

    @Test
    void refusesContentThatIsNotWhatWasAnnounced() throws Exception {
        var http = merchant(tutti);
        var digest = "sha-256=:%s:".formatted(Base64.getEncoder().encodeToString(sha256(TABLE)));
        var wrong = "sha-256=:%s:".formatted(Base64.getEncoder().encodeToString(new byte[32]));

        var good = put(http.header("Repr-Digest", digest), "stock/good.csv", TABLE);
        var bad = put(http.header("Repr-Digest", wrong), "stock/bad.csv", TABLE);
        piece(http, "bad-pieces.csv", 0, 10);
        var badPieces = piece(http.header("Repr-Digest", wrong), "bad-pieces.csv", 10, TABLE.length);

        assertThat(good.status()).isEqualTo(201);
        assertThat(bad.problem()).isEqualTo("checksum-mismatch");
        assertThat(badPieces.problem()).isEqualTo("checksum-mismatch");
        assertThat(question(http, "bad-pieces.csv", TABLE.length).status()).isEqualTo(404);
    }

    @Test
    void takesAFileOncePerKey() {
        var http = merchant(tutti).header("Idempotency-Key", UUID.randomUUID().toString());

        var first = put(http, "stock/once.csv", TABLE);
        var second = put(http, "stock/once.csv", TABLE);
        var other = put(http, "stock/once.csv", "sku,quantity\nX,1\n");

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource({
        "stock/sheet.xlsx, PK\u0003\u0004 sheet, unsupported-file",
        "stock/a.pdf, %PDF-1.7, unsupported-file",
        "images/a.png, sku;quantity, unsupported-file",
        "stock/empty.csv, '', empty-file",
        "vinyl/a.csv, a;b, not-found",
    })
    void refusesWhatTheAreaDoesNotTake(String place, String content, String problem) {
        assertThat(put(merchant(tutti), place, content).problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"bytes 0-9, 400", "bytes 9-0/20, 400", "bytes 0-30/20, 400", "bytes 0-9/20, 400", "lines 0-1/2, 400"})
    void refusesRangesThatAreNone(String range, int status) {
        var answer = put(merchant(tutti).header("Content-Range", range), "stock/range.csv", TABLE);

        assertThat(answer.status()).isIn(status, 413);
    }

    @Test
    void isForThoseWhoRunTheShop() {
        var customer = tutti.http().bearer(tutti.tokens().issue(UUID.randomUUID(), "customer"));
        var id = id(put(merchant(tutti), "stock/foreign.csv", TABLE));

        assertThat(put(tutti.http(), "stock/a.csv", TABLE).status()).isEqualTo(401);
        assertThat(put(customer, "stock/a.csv", TABLE).status()).isEqualTo(403);
        assertThat(customer.get("/api/v1/files/" + id).status()).isEqualTo(403);
        assertThat(customer.get("/api/v1/files/%s/report".formatted(id)).status())
                .isEqualTo(403);
        assertThat(customer.get("/api/v1/files/%s/content".formatted(id)).status())
                .isEqualTo(403);
    }

    @Test
    void forgetsAFileThatIsDeleted() throws Exception {
        var http = merchant(tutti);
        var id = id(put(http, "stock/gone.csv", TABLE));
        finished(http, id);

        assertThat(http.delete("/api/v1/files/" + id).status()).isEqualTo(204);

        assertThat(http.get("/api/v1/files/" + id).status()).isEqualTo(404);
        assertThat(tutti.bean(BlobStore.class).list(BlobScope.of("files", "content", id), null, 10))
                .isEmpty();
    }

    @Test
    void listsTheNewestFirstByArea() {
        var http = merchant(tutti);
        var older = id(put(http, "supplier-catalogues/older.csv", "a\n1\n"));
        var newer = id(put(http, "supplier-catalogues/newer.csv", "a\n1\n"));

        var page = http.get("/api/v1/files?area=supplier-catalogues&limit=1").json();
        var next = http.get("/api/v1/files?area=supplier-catalogues&limit=1&cursor="
                        + page.path("nextCursor").asString())
                .json();

        assertThat(page.path("items").get(0).path("id").asString()).isEqualTo(newer);
        assertThat(next.path("items").get(0).path("id").asString()).isEqualTo(older);
    }

    private static Answer piece(TestHttp http, String name, int from, int until) {
        var range = "bytes %d-%d/%d".formatted(from, until - 1, TABLE.length);
        return put(http.header("Content-Range", range), "stock/" + name, Arrays.copyOfRange(TABLE, from, until));
    }

    private static Answer question(TestHttp http, String name, int total) {
        return put(http.header("Content-Range", "bytes */" + total), "stock/" + name, new byte[0]);
    }

    private static byte[] sha256(byte[] content) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }
}
