package dev.tutti.commerce.products.product;

import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs when a price of a product begins or ends. */
@Component
class PriceTurnJob implements JobHandler<PriceTurnJob.PriceTurn> {

    static final JobKind<PriceTurn> KIND = JobKind.of("turn-prices", PriceTurn.class);

    private final Products products;

    PriceTurnJob(Products products) {
        this.products = products;
    }

    @Override
    public JobKind<PriceTurn> kind() {
        return KIND;
    }

    @Override
    public void run(PriceTurn turn, JobRun run) {
        products.turnPrices(turn.productId());
    }

    record PriceTurn(UUID productId) {}
}
