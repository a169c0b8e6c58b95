package dev.tutti.core.search;

import dev.tutti.platform.runtime.TuttiService;

@TuttiService
class SearchService {}
