package dev.tutti.commerce.products;

import dev.tutti.platform.runtime.TuttiService;

@TuttiService
class ProductsService {}
