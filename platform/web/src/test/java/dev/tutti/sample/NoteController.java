package dev.tutti.sample;

import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.EntityTags;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.RequestLimits;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class NoteController {

    enum Mood {
        CALM,
        VERY_LOUD
    }

    record WriteNote(
            @NotBlank @Size(max = 100) String text,
            @Nullable List<Line> lines,
            @Nullable Mood mood) {}

    record Line(int number) {
        Line {
            if (number < 0) {
                throw new IllegalArgumentException("number must be 0 or more");
            }
        }
    }

    record Note(UUID id, String text, long version) {}

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Gate gate;

    NoteController(JdbcClient jdbc, Ids ids, Idempotency idempotency, Cursors cursors, Gate gate) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.gate = gate;
    }

    @PostMapping("/api/v1/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Note write(@Valid @RequestBody WriteNote body, CurrentUser user, IdempotencyKey key) {
        return idempotency.once(key, body, Note.class, () -> insert(body.text(), user));
    }

    private Note insert(String text, CurrentUser user) {
        var note = new Note(ids.next(), text, 1);
        jdbc.sql("INSERT INTO sample.notes (id, author, text) VALUES (:id, :author, :text)")
                .param("id", note.id())
                .param("author", user.userId())
                .param("text", text)
                .update();
        gate.pass(text);
        return note;
    }

    @GetMapping("/api/v1/notes")
    Page<Note> list(Paging paging, CurrentUser user) {
        var after = paging.cursor() == null
                ? new UUID(0, 0)
                : UUID.fromString(cursors.open("notes", paging.cursor()).getFirst());
        var rows = jdbc.sql("""
                SELECT id, text, version
                FROM sample.notes
                WHERE author = :author
                  AND id > :after
                ORDER BY id
                LIMIT :rows
                """)
                .param("author", user.userId())
                .param("after", after)
                .param("rows", paging.rows())
                .query((row, number) ->
                        new Note(row.getObject("id", UUID.class), row.getString("text"), row.getLong("version")))
                .list();
        return Page.of(
                rows, paging, note -> cursors.seal("notes", List.of(note.id().toString())));
    }

    @GetMapping("/api/v1/notes/{id}")
    ResponseEntity<Note> get(@PathVariable UUID id, CurrentUser user) {
        var note = jdbc.sql("SELECT text, version FROM sample.notes WHERE id = :id AND author = :author")
                .param("id", id)
                .param("author", user.userId())
                .query((row, number) -> new Note(id, row.getString("text"), row.getLong("version")))
                .optional()
                .orElseThrow(() -> Refusal.notFound("note"));
        return EntityTags.ok(note, note.version());
    }

    @PatchMapping("/api/v1/notes/{id}")
    ResponseEntity<Note> change(
            @PathVariable UUID id,
            @Valid @RequestBody WriteNote body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            CurrentUser user) {
        int changed = jdbc.sql("""
                UPDATE sample.notes
                SET text = :text, version = version + 1
                WHERE id = :id
                  AND version = :version
                """)
                .param("text", body.text())
                .param("id", id)
                .param("version", EntityTags.getVersion(ifMatch))
                .update();
        if (changed == 0) {
            throw EntityTags.stale();
        }
        return get(id, user);
    }

    @Anonymous
    @GetMapping("/api/v1/open")
    Map<String, Object> open(@Nullable CurrentUser user, @RequestParam(required = false) @Nullable Mood mood) {
        return Map.of("signedIn", user != null, "mood", mood == null ? "none" : mood);
    }

    @PreAuthorize("hasRole('administrator')")
    @GetMapping("/api/v1/notes/all")
    String all() {
        return "all";
    }

    @Anonymous
    @GetMapping("/api/v1/open/failure")
    String fail() {
        throw new IllegalStateException("password=hunter2");
    }

    @Anonymous
    @GetMapping("/api/v1/open/wait")
    @RequestLimits(time = "300ms")
    String waitForEver() throws InterruptedException {
        new CountDownLatch(1).await();
        return "never";
    }

    @Anonymous
    @PutMapping("/api/v1/open/large")
    @RequestLimits(body = "2MB")
    int large(@RequestBody byte[] body) {
        return body.length;
    }

    @Anonymous
    @PostMapping("/api/v1/open/file")
    long file(@RequestParam MultipartFile file) {
        return file.getSize();
    }

    @GetMapping("/internal/v1/secret")
    String internal() {
        return "between services";
    }
}
