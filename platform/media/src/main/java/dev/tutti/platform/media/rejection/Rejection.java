package dev.tutti.platform.media.rejection;

import java.util.Locale;

/** Why an upload was refused: a reason that programs branch on and a sentence for the person who uploaded it. */
public record Rejection(Reason reason, String detail) {

    public Rejection {
        detail = detail.endsWith(".") ? detail : detail + ".";
    }

    /** The closed list of reasons; {@link #code()} is the form used in the API. */
    public enum Reason {
        /** No bytes at all. */
        EMPTY,
        /** Text, a playlist, a video, an archive: nothing that is only sound. */
        NOT_AUDIO,
        /** Sound or a picture, but in a container or codec that is not taken, or protected. */
        UNSUPPORTED_FORMAT,
        /** The file ends before what its own header declares. */
        TRUNCATED,
        /** The decoder met damage, or the decoded sound differs from the checksum in the file. */
        DECODE_ERRORS,
        /** Fewer samples than one can hear. */
        TOO_SHORT,
        /** Longer than a track may be, declared or decoded. */
        TOO_LONG,
        /** Sample rate, channels, pixels or results beyond the limits: a mistake or a bomb. */
        TOO_LARGE,
        /** The decoder did not come to an end in the time allowed. */
        TIMEOUT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
