package dev.tutti.standin.products;

import dev.tutti.contracts.api.commerce.products.ProductImports;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.RestController;

/** Products by their handle. */
@RestController
public class StandInProductImports implements ProductImports {

    private final Map<String, Product> products = new HashMap<>();

    @Override
    public synchronized List<Outcome> apply(Batch batch) {
        var outcomes = new ArrayList<Outcome>();
        for (var product : batch.products()) {
            var before = products.get(product.handle());
            var result = before == null ? "created" : before.equals(product) ? "unchanged" : "changed";
            outcomes.add(new Outcome(result, null, null, null, null));
            if (!batch.dryRun()) {
                products.put(product.handle(), product);
            }
        }
        return outcomes;
    }

    public synchronized Product get(String handle) {
        var product = products.get(handle);
        if (product == null) {
            throw new AssertionError("no product came under " + handle);
        }
        return product;
    }
}
