package dev.tutti.core.files;

import dev.tutti.platform.runtime.TuttiService;

@TuttiService
class FilesService {}
