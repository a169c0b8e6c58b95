package dev.tutti.music.streaming.playback;

import dev.tutti.contracts.api.music.catalog.PlayableTrack;

/**
 * A playback with its addresses.
 *
 * @param token what opens everything below the track's audio
 */
record SignedPlayback(Playback playback, PlayableTrack track, String token) {}
