package dev.tutti.music.catalog.artist;

import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/artists")
class ArtistController {

    private static final String LIST = "artists";

    private final Artists artists;
    private final Idempotency idempotency;
    private final Cursors cursors;

    ArtistController(Artists artists, Idempotency idempotency, Cursors cursors) {
        this.artists = artists;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ArtistBody create(@Valid @RequestBody NewArtist artist, CurrentUser user, IdempotencyKey key) {
        return idempotency.once(
                key, artist, ArtistBody.class, () -> ArtistBody.of(artists.create(artist.name(), user.userId())));
    }

    @Anonymous
    @GetMapping
    Page<ArtistBody> list(@RequestParam(defaultValue = "") @Size(max = 200) String q, Paging paging) {
        var rows = artists.list(q, cursors.findId(LIST, paging), paging.rows());
        return Page.of(rows, paging, last -> cursors.sealId(LIST, last.id())).map(ArtistBody::of);
    }

    @Anonymous
    @GetMapping("/{id}")
    ArtistBody get(@PathVariable UUID id) {
        return ArtistBody.of(artists.get(id));
    }

    record NewArtist(@NotBlank @Size(max = 200) String name) {}

    record ArtistBody(UUID id, String name, Instant createdAt) {

        static ArtistBody of(Artist artist) {
            return new ArtistBody(artist.id(), artist.name(), artist.createdAt());
        }
    }
}
