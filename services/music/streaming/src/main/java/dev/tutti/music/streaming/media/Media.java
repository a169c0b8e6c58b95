package dev.tutti.music.streaming.media;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.storage.BlobKey;
import dev.tutti.platform.storage.BlobScope;
import dev.tutti.platform.storage.SignedUrl;
import dev.tutti.platform.storage.SignedUrls;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds what a token permits to read, and nothing else. */
@Service
class Media {

    private final SignedUrls signedUrls;

    Media(SignedUrls signedUrls) {
        this.signedUrls = signedUrls;
    }

    /**
     * What the token permits now.
     *
     * @param caller who sent an access token as well; most players send none, and the address alone is enough
     * @throws Refusal {@code not-found} for a token that is not ours or another listener's, {@code address-expired}
     */
    SignedUrl.Valid verify(String token, @Nullable UUID caller) {
        var valid = switch (signedUrls.verify(token)) {
            case SignedUrl.Valid good -> good;
            case SignedUrl.Expired _ -> throw expired();
            case SignedUrl.OutOfScope _, SignedUrl.Forged _ -> throw Refusal.notFound("address");
        };
        if (caller != null && !caller.equals(valid.user())) {
            throw Refusal.notFound("address");
        }
        return valid;
    }

    /** The key of the file at that path below the scope. */
    BlobKey key(BlobScope scope, String path) {
        try {
            return scope.resolve(path);
        } catch (IllegalArgumentException e) {
            // A key is made of plain segments only, so a path with tricks in it names nothing that could be there.
            throw Refusal.notFound("file");
        }
    }

    private static Refusal expired() {
        return new Refusal(
                Refusal.Kind.GONE, "address-expired", "This address has expired: ask for the track's playback again.");
    }
}
