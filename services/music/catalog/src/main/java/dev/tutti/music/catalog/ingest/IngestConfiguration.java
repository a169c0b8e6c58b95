package dev.tutti.music.catalog.ingest;

import dev.tutti.music.catalog.media.MediaSettings;
import dev.tutti.music.catalog.media.MediaWorkbench;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the work-bench, which finds FFmpeg. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    @Bean
    MediaWorkbench mediaWorkbench(IngestSettings settings) {
        var media = MediaSettings.defaults(settings.toolsRoot()).withTrackDurationMax(settings.trackDuration());
        return MediaWorkbench.open(settings.ffmpeg() == null ? media : media.withFfmpeg(settings.ffmpeg()));
    }
}
