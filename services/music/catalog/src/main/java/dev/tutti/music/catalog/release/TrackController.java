package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.code.Isrc;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tracks")
class TrackController {

    private static final String LIST = "tracks";

    private final Tracks tracks;
    private final Bodies bodies;
    private final Cursors cursors;

    TrackController(Tracks tracks, Bodies bodies, Cursors cursors) {
        this.tracks = tracks;
        this.bodies = bodies;
        this.cursors = cursors;
    }

    /** Tracks of live releases by a part of their title, newest first. */
    @Anonymous
    @GetMapping
    Page<TrackBody> list(@RequestParam(defaultValue = "") @Size(max = 300) String q, Paging paging) {
        var rows = tracks.listLive(q, cursors.findId(LIST, paging), paging.rows());
        return Page.of(rows, paging, last -> cursors.sealId(LIST, last.track().id()))
                .map(bodies::of);
    }

    @Anonymous
    @GetMapping("/{id}")
    TrackBody get(@PathVariable UUID id, @Nullable CurrentUser user) {
        return bodies.of(tracks.get(id, Viewer.ofNullable(user)));
    }

    @PatchMapping("/{id}")
    TrackBody edit(@PathVariable UUID id, @Valid @RequestBody TrackEdit edit, CurrentUser user) {
        var viewer = Viewer.of(user);
        tracks.edit(id, new TrackChange(edit.title(), edit.position(), Replacement.of(edit.isrc(), Isrc::of)), viewer);
        return bodies.of(tracks.get(id, viewer));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, CurrentUser user) {
        tracks.remove(id, Viewer.of(user));
    }

    /** What is left out stays as it is; an empty ISRC takes it away. */
    record TrackEdit(
            @Size(min = 1, max = 300) @Nullable String title,
            @Min(1) @Nullable Integer position,
            @Size(max = 30) @Nullable String isrc) {}
}
