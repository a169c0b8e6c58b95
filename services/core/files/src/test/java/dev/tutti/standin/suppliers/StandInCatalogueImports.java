package dev.tutti.standin.suppliers;

import dev.tutti.contracts.api.commerce.suppliers.CatalogueImports;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.RestController;

/** Items by supplier and their SKU. */
@RestController
public class StandInCatalogueImports implements CatalogueImports {

    private final Map<String, Item> items = new HashMap<>();

    @Override
    public synchronized List<Outcome> apply(Batch batch) {
        var outcomes = new ArrayList<Outcome>();
        for (var item : batch.items()) {
            var before = items.put(item.supplier() + "/" + item.supplierSku(), item);
            outcomes.add(new Outcome(
                    before == null ? "created" : before.equals(item) ? "unchanged" : "changed", null, null));
        }
        return outcomes;
    }

    public synchronized Map<String, Item> items() {
        return Map.copyOf(items);
    }
}
