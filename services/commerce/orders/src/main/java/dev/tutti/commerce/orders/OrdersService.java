package dev.tutti.commerce.orders;

import dev.tutti.platform.runtime.TuttiService;

@TuttiService
class OrdersService {}
