package dev.tutti.contracts.api.commerce.inventory;

import dev.tutti.contracts.api.OfferedBy;
import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** How much there is of some SKUs, at all locations together. */
@OfferedBy("inventory")
@HttpExchange("/internal/v1/stock-levels")
public interface StockLevels {

    /** Returns the levels of these SKUs; those that inventory never heard of are left out. */
    @PostExchange("/search")
    List<Level> find(@RequestBody Query query);

    /**
     * @param skus at most 1,000
     */
    record Query(List<String> skus) {

        public Query {
            skus = List.copyOf(skus);
        }
    }

    /**
     * @param mode none, track-only, reserve-on-order or reserve-on-cart
     * @param available what may still be sold: on hand without what is reserved
     * @param incoming what suppliers were asked for and have not delivered
     */
    record Level(String sku, String mode, long onHand, long reserved, long available, long incoming) {}
}
