package dev.tutti.core.files.image;

import dev.tutti.platform.media.ffmpeg.FfmpegBinary;
import dev.tutti.platform.media.ffmpeg.FfmpegRunner;
import dev.tutti.platform.media.picture.PictureMaker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Finds FFmpeg when the first picture comes, which takes a second at worst. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImageSettings.class)
class ImageConfiguration {

    @Bean
    @Lazy
    PictureMaker pictureMaker(ImageSettings settings) {
        var binary = FfmpegBinary.find(settings.ffmpeg(), settings.toolsRoot());
        return new PictureMaker(
                new FfmpegRunner(binary.path()),
                settings.pixels(),
                settings.memory().toBytes(),
                "");
    }
}
