package dev.tutti.commerce.inventory;

import dev.tutti.platform.runtime.TuttiService;

@TuttiService
class InventoryService {}
