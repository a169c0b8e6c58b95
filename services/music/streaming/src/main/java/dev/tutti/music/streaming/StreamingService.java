package dev.tutti.music.streaming;

import dev.tutti.contracts.api.music.catalog.PlayableTracks;
import dev.tutti.platform.runtime.TuttiService;
import dev.tutti.platform.runtime.call.CallsTo;

@TuttiService
@CallsTo(PlayableTracks.class)
class StreamingService {}
