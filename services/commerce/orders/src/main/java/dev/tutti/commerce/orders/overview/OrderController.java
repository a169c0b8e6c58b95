package dev.tutti.commerce.orders.overview;

import dev.tutti.commerce.orders.order.OrderCriteria;
import dev.tutti.commerce.orders.order.OrderState;
import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.commerce.orders.order.Viewer;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.EntityTags;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows people their own orders, and merchants all of them. */
@RestController
@RequestMapping("/api/v1/orders")
class OrderController {

    private static final String LIST = "orders";
    private static final int TEXT_MAX = 254;

    private final Orders orders;
    private final OrderBodies bodies;
    private final Cursors cursors;

    OrderController(Orders orders, OrderBodies bodies, Cursors cursors) {
        this.orders = orders;
        this.bodies = bodies;
        this.cursors = cursors;
    }

    /** Newest first. */
    @GetMapping
    Page<OrderBody> list(
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(defaultValue = "") @Size(max = TEXT_MAX) String q,
            @RequestParam(defaultValue = "false") boolean all,
            Paging paging,
            CurrentUser user) {
        var viewer = Viewer.of(user, null);
        if (all && !viewer.isMerchant()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-allowed", "Only merchants see all orders.", "all", null);
        }
        var criteria = new OrderCriteria(all ? null : user.userId(), state, q.strip());
        var rows = orders.list(criteria, cursors.findId(LIST, paging), paging.rows());
        var page = Page.of(rows, paging, last -> cursors.sealId(LIST, last.id()));
        return new Page<>(bodies.ofAll(page.items()), page.nextCursor());
    }

    @Anonymous
    @GetMapping("/{id}")
    ResponseEntity<OrderBody> get(
            @PathVariable UUID id,
            @RequestHeader(name = "X-Order-Token", required = false) @Nullable String token,
            @Nullable CurrentUser user) {
        var order = orders.get(id, Viewer.of(user, token));
        return EntityTags.ok(bodies.of(order), order.version());
    }
}
