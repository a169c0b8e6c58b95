package dev.tutti.music.streaming.play;

import java.util.UUID;

/** What became of a report. */
record RecordedPlay(UUID id, boolean counted) {}
