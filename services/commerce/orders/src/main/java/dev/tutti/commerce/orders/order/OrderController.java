package dev.tutti.commerce.orders.order;

import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.EntityTags;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
class OrderController {

    private final Orders orders;

    OrderController(Orders orders) {
        this.orders = orders;
    }

    @Anonymous
    @GetMapping("/{id}")
    ResponseEntity<OrderBody> get(
            @PathVariable UUID id,
            @RequestHeader(name = "X-Order-Token", required = false) @Nullable String token,
            @Nullable CurrentUser user) {
        var order = orders.get(id, Viewer.of(user, token));
        return EntityTags.ok(OrderBody.of(order, orders.listSteps(id)), order.version());
    }
}
