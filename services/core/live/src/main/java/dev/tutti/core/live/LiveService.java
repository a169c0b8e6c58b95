package dev.tutti.core.live;

import dev.tutti.platform.runtime.TuttiService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

@TuttiService
@EnableConfigurationProperties(LiveSettings.class)
class LiveService {}
