package dev.tutti.commerce.suppliers;

import dev.tutti.platform.runtime.TuttiService;

@TuttiService
class SuppliersService {}
