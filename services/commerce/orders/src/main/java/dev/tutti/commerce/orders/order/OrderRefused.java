package dev.tutti.commerce.orders.order;

import dev.tutti.platform.runtime.Refusal;
import java.util.Map;

/** An order that came to nothing, for the reason that is stored with it. */
public final class OrderRefused extends Refusal {

    private final transient OrderProblem problem;

    OrderRefused(OrderProblem problem) {
        super(Kind.CONFLICT, problem.slug(), problem.detail());
        this.problem = problem;
    }

    @Override
    public Map<String, Object> members() {
        return problem.members();
    }
}
