package dev.tutti.music.streaming.play;

import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlayController {

    private final Plays plays;
    private final Idempotency idempotency;

    PlayController(Plays plays, Idempotency idempotency) {
        this.plays = plays;
        this.idempotency = idempotency;
    }

    @PostMapping("/api/v1/plays")
    @ResponseStatus(HttpStatus.CREATED)
    RecordedPlay report(CurrentUser listener, IdempotencyKey key, @Valid @RequestBody Report report) {
        return idempotency.once(
                key.required(), report, RecordedPlay.class, () -> plays.record(listener.userId(), report.toPlay()));
    }

    record Report(
            @NotNull UUID trackId,
            @NotNull Instant startedAt,
            @NotNull Long millisPlayed,
            @NotNull EndReason endReason,
            @NotNull String client) {

        ReportedPlay toPlay() {
            return new ReportedPlay(trackId, startedAt, millisPlayed, endReason, client);
        }
    }
}
