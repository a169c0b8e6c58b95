package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.code.Territories;
import dev.tutti.music.catalog.code.Upc;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.EntityTags;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/releases")
class ReleaseController {

    private static final String LIST = "releases";
    private static final int TITLE_MAX = 300;
    private static final int GENRES_MAX = 10;
    private static final int GENRE_MAX = 60;
    private static final int TERRITORIES_MAX = 250;

    private final Releases releases;
    private final Bodies bodies;
    private final Idempotency idempotency;
    private final Cursors cursors;

    ReleaseController(Releases releases, Bodies bodies, Idempotency idempotency, Cursors cursors) {
        this.releases = releases;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReleaseBody draft(@Valid @RequestBody NewRelease release, CurrentUser user, IdempotencyKey key) {
        return idempotency.once(
                key,
                release,
                ReleaseBody.class,
                () -> bodies.of(releases.draft(release.artistId(), release.details(), Viewer.of(user))));
    }

    /** Live releases for everybody; with {@code mine}, one's own in every state. */
    @Anonymous
    @GetMapping
    Page<ReleaseSummary> list(
            @RequestParam(defaultValue = "") @Size(max = TITLE_MAX) String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID artistId,
            @RequestParam(defaultValue = "false") boolean mine,
            Paging paging,
            @Nullable CurrentUser user) {
        var wanted = state == null ? null : ReleaseState.of(state);
        var criteria = mine
                ? new ReleaseCriteria(q, wanted, artistId, signedIn(user).userId())
                : new ReleaseCriteria(q, liveOnly(wanted), artistId, null);
        var rows = releases.list(criteria, cursors.findId(LIST, paging), paging.rows());
        return Page.of(rows, paging, last -> cursors.sealId(LIST, last.id())).map(ReleaseSummary::of);
    }

    @Anonymous
    @GetMapping("/{id}")
    ResponseEntity<ReleaseBody> get(@PathVariable UUID id, @Nullable CurrentUser user) {
        return tagged(releases.get(id, Viewer.ofNullable(user)));
    }

    @PatchMapping("/{id}")
    ResponseEntity<ReleaseBody> edit(
            @PathVariable UUID id,
            @Valid @RequestBody ReleaseChange change,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var version = EntityTags.getVersion(ifMatch);
        return tagged(releases.edit(id, version, change::applyTo, Viewer.of(user)));
    }

    /** Repeating it changes nothing: a release that is out already is refused. */
    @PostMapping("/{id}/publication")
    ResponseEntity<ReleaseBody> publish(@PathVariable UUID id, CurrentUser user) {
        return tagged(releases.publish(id, Viewer.of(user)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, CurrentUser user) {
        releases.withdraw(id, Viewer.of(user));
    }

    private ResponseEntity<ReleaseBody> tagged(Release release) {
        return EntityTags.ok(bodies.of(release), release.version());
    }

    private static ReleaseState liveOnly(@Nullable ReleaseState wanted) {
        if (wanted != null && wanted != ReleaseState.LIVE) {
            throw Refusal.invalid("state", "Only live releases are public: add mine=true for your own.");
        }
        return ReleaseState.LIVE;
    }

    private static CurrentUser signedIn(@Nullable CurrentUser user) {
        if (user == null) {
            throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "sign-in-required", "Sign in to see your own releases.");
        }
        return user;
    }

    record NewRelease(
            @NotBlank @Size(max = TITLE_MAX) String title,
            @NotNull UUID artistId,
            @NotNull ReleaseType type,
            @NotNull LocalDate releaseDate,
            @Nullable Upc upc,
            @Size(max = GENRES_MAX) @Nullable List<@NotBlank @Size(max = GENRE_MAX) String> genres,
            @Size(max = TERRITORIES_MAX) @Nullable List<@NotBlank String> territories) {

        ReleaseDetails details() {
            return new ReleaseDetails(
                    title, type, releaseDate, upc, genres == null ? List.of() : genres, Territories.of(territories));
        }
    }

    /** What is left out stays as it is; an empty UPC takes it away, an empty list of territories is the whole world. */
    record ReleaseChange(
            @Size(min = 1, max = TITLE_MAX) @Nullable String title,
            @Nullable ReleaseType type,
            @Nullable LocalDate releaseDate,
            @Size(max = 30) @Nullable String upc,
            @Size(max = GENRES_MAX) @Nullable List<@NotBlank @Size(max = GENRE_MAX) String> genres,
            @Size(max = TERRITORIES_MAX) @Nullable List<@NotBlank String> territories) {

        ReleaseDetails applyTo(ReleaseDetails before) {
            var newUpc = Replacement.of(upc, Upc::of);
            return new ReleaseDetails(
                    title == null || title.isBlank() ? before.title() : title,
                    type == null ? before.type() : type,
                    releaseDate == null ? before.releaseDate() : releaseDate,
                    newUpc == null ? before.upc() : newUpc.value(),
                    genres == null ? before.genres() : genres,
                    changedTerritories(before));
        }

        private Territories changedTerritories(ReleaseDetails before) {
            if (territories == null) {
                return before.territories();
            }
            return territories.isEmpty() ? Territories.WORLD : Territories.of(territories);
        }
    }
}
