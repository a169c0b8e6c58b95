package dev.tutti.core.analytics;

import dev.tutti.platform.runtime.TuttiService;

@TuttiService
class AnalyticsService {}
