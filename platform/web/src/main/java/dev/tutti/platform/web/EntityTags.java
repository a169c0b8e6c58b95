package dev.tutti.platform.web;

import dev.tutti.platform.runtime.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** A version as an entity tag (RFC 9110, section 8.8.3), so that concurrent edits collide instead of overwriting. */
public final class EntityTags {

    private EntityTags() {}

    /** {@code 200} with the body and its version; a {@code GET} whose caller has that version already gets 304. */
    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(of(version)).body(body);
    }

    /** The tag of a version: {@code "7"}, quotes included. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller edited, from the {@code If-Match} header. Without the header the edit is refused with
     * 428; a tag that is no version of ours can match nothing, which is 412.
     */
    public static long getVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(
                    Refusal.Kind.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Send the ETag of the version you edited as If-Match.");
        }
        var tag = ifMatch.strip();
        if (!tag.matches("\"[0-9]{1,18}\"")) {
            throw stale();
        }
        return Long.parseLong(tag, 1, tag.length() - 1, 10);
    }

    /** What an update throws that found another version than {@link #getVersion} named. */
    public static Refusal stale() {
        return new Refusal(
                Refusal.Kind.PRECONDITION_FAILED,
                "stale-version",
                "Someone else changed this in the meantime: load it again and repeat your change.");
    }
}
