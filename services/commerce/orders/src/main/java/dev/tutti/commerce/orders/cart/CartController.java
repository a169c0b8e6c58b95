package dev.tutti.commerce.orders.cart;

import dev.tutti.commerce.orders.discount.Discounts;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.EntityTags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Carts of accounts, and of guests who bring the token that they were told when theirs was opened. */
@RestController
@RequestMapping("/api/v1/carts")
class CartController {

    private static final String TOKEN = "X-Cart-Token";
    private static final int CODE_MAX = 50;
    private static final int TOKEN_MAX = 100;

    private final Carts carts;
    private final Shopping shopping;
    private final Discounts discounts;
    private final CartBodies bodies;

    CartController(Carts carts, Shopping shopping, Discounts discounts, CartBodies bodies) {
        this.carts = carts;
        this.shopping = shopping;
        this.discounts = discounts;
        this.bodies = bodies;
    }

    /** Opens a guest's cart and tells its token; an account gets the cart that it has. */
    @Anonymous
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CartBody open(@Valid @RequestBody(required = false) @Nullable NewCart cart, @Nullable CurrentUser user) {
        var currency = cart == null ? null : cart.currency();
        if (user != null) {
            return bodies.of(carts.open(user.userId(), currency));
        }
        var token = CartToken.create();
        return bodies.of(carts.openFor(token, currency)).with(token);
    }

    @GetMapping("/mine")
    ResponseEntity<CartBody> getMine(CurrentUser user) {
        return tagged(carts.findCurrent(user.userId()).orElseThrow(() -> Refusal.notFound("cart")));
    }

    @Anonymous
    @GetMapping("/{id}")
    ResponseEntity<CartBody> get(
            @PathVariable UUID id,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @Nullable CurrentUser user) {
        return tagged(carts.get(id, Holder.of(user, token)));
    }

    @Anonymous
    @PutMapping("/{id}/lines/{sku}")
    ResponseEntity<CartBody> put(
            @PathVariable UUID id,
            @PathVariable String sku,
            @Valid @RequestBody NewQuantity line,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @Nullable CurrentUser user) {
        return tagged(shopping.put(id, sku, line.quantity(), Holder.of(user, token)));
    }

    @Anonymous
    @DeleteMapping("/{id}/lines/{sku}")
    ResponseEntity<CartBody> remove(
            @PathVariable UUID id,
            @PathVariable String sku,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @Nullable CurrentUser user) {
        return tagged(shopping.put(id, sku, 0, Holder.of(user, token)));
    }

    @Anonymous
    @PutMapping("/{id}/discount")
    ResponseEntity<CartBody> discount(
            @PathVariable UUID id,
            @Valid @RequestBody NewDiscount discount,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @Nullable CurrentUser user) {
        discounts.requireUsable(discount.code());
        var code = Discounts.normalized(discount.code());
        return tagged(shopping.change(id, Holder.of(user, token), cart -> cart.discountedBy(code)));
    }

    @Anonymous
    @DeleteMapping("/{id}/discount")
    ResponseEntity<CartBody> removeDiscount(
            @PathVariable UUID id,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @Nullable CurrentUser user) {
        return tagged(shopping.change(id, Holder.of(user, token), cart -> cart.discountedBy(null)));
    }

    /** At login: what the guest gathered comes into the account's cart. */
    @PostMapping("/{id}/merge")
    ResponseEntity<CartBody> merge(@PathVariable UUID id, @Valid @RequestBody Merge merge, CurrentUser user) {
        return tagged(shopping.merge(merge.fromCartId(), new Holder(null, merge.token()), id, Holder.of(user, null)));
    }

    private ResponseEntity<CartBody> tagged(Cart cart) {
        return EntityTags.ok(bodies.of(cart), cart.version());
    }

    record NewCart(@Pattern(regexp = "[A-Z]{3}") @Nullable String currency) {}

    record NewQuantity(int quantity) {}

    record NewDiscount(@NotBlank @Size(max = CODE_MAX) String code) {}

    record Merge(
            @NotNull UUID fromCartId,
            @NotBlank @Size(max = TOKEN_MAX) String token) {}
}
