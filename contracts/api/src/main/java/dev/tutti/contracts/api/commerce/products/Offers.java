package dev.tutti.contracts.api.commerce.products;

import dev.tutti.contracts.api.OfferedBy;
import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What SKUs are and cost, asked by who has not heard of one yet. */
@OfferedBy("products")
@HttpExchange("/internal/v1/offers")
public interface Offers {

    /** Returns what can be bought under these SKUs; those that nobody sells are left out. */
    @PostExchange("/search")
    List<Offer> find(@RequestBody Query query);

    /**
     * @param skus at most 1,000
     */
    record Query(List<String> skus) {

        public Query {
            skus = List.copyOf(skus);
        }
    }
}
