package dev.tutti.music.catalog.media;

import dev.tutti.platform.media.rejection.Rejection;

/** How the ingest of one upload ended. A failure of the machine itself is an exception: trying again may help, here it cannot. */
public sealed interface Ingest {

    record Done(TrackMedia media) implements Ingest {}

    record Rejected(Rejection rejection) implements Ingest {}
}
