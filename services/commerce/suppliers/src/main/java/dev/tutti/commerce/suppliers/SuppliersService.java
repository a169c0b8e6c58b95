package dev.tutti.commerce.suppliers;

import dev.tutti.contracts.api.commerce.inventory.StockLevels;
import dev.tutti.platform.runtime.TuttiService;
import dev.tutti.platform.runtime.call.CallsTo;

@TuttiService
@CallsTo(StockLevels.class)
class SuppliersService {}
