package dev.tutti.core.files;

import dev.tutti.contracts.api.commerce.inventory.StockImports;
import dev.tutti.contracts.api.commerce.products.ProductImports;
import dev.tutti.contracts.api.commerce.suppliers.CatalogueImports;
import dev.tutti.platform.runtime.TuttiService;
import dev.tutti.platform.runtime.call.CallsTo;

@TuttiService
@CallsTo({ProductImports.class, StockImports.class, CatalogueImports.class})
class FilesService {}
