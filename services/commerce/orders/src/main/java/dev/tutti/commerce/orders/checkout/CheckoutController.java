package dev.tutti.commerce.orders.checkout;

import dev.tutti.commerce.orders.cart.Cart;
import dev.tutti.commerce.orders.cart.Carts;
import dev.tutti.commerce.orders.cart.Holder;
import dev.tutti.commerce.orders.order.Address;
import dev.tutti.commerce.orders.order.Buyer;
import dev.tutti.commerce.orders.order.OrderKey;
import dev.tutti.commerce.orders.order.OrderRequest;
import dev.tutti.commerce.orders.order.Viewer;
import dev.tutti.commerce.orders.overview.OrderBody;
import dev.tutti.commerce.orders.payment.PaymentChoice;
import dev.tutti.commerce.orders.placement.OrderAnswers;
import dev.tutti.commerce.orders.placement.Placement;
import dev.tutti.commerce.orders.placement.RequestHash;
import dev.tutti.commerce.orders.quote.Basket;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/carts")
class CheckoutController {

    private static final int EMAIL_MAX = 254;
    private static final int LOCALE_MAX = 35;

    private final Carts carts;
    private final Placement placement;
    private final OrderAnswers answers;
    private final JsonMapper json;

    CheckoutController(Carts carts, Placement placement, OrderAnswers answers, JsonMapper json) {
        this.carts = carts;
        this.placement = placement;
        this.answers = answers;
        this.json = json;
    }

    /** Turns the cart into one order, however often and from however many tabs it is asked for. */
    @Anonymous
    @PostMapping("/{id}/checkout")
    ResponseEntity<OrderBody> checkOut(
            @PathVariable UUID id,
            @Valid @RequestBody Checkout checkout,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = "X-Cart-Token", required = false) @Nullable String token,
            @Nullable CurrentUser user) {
        var orderKey = OrderKey.ofCart(id, key);
        var cart = carts.get(id, Holder.of(user, token));
        var hash = RequestHash.of("checkout", checkout, json);
        var request = checkout.toRequest(orderKey, hash, cart);
        return answers.created(placement.place(request, Viewer.of(user, null).actor()));
    }

    /**
     * @param email needed of guests; an account's own counts otherwise
     * @param expectedTotal what the shopper was shown: the order is refused where it costs other than that
     */
    record Checkout(
            @Email @Size(max = EMAIL_MAX) @Nullable String email,
            @NotNull @Valid Address shippingAddress,
            @Size(min = 2, max = LOCALE_MAX) @Nullable String locale,
            @Valid @Nullable PaymentChoice payment,
            @Nullable Money expectedTotal) {

        OrderRequest toRequest(OrderKey key, String hash, Cart cart) {
            if (cart.customerId() == null && email == null) {
                throw Refusal.invalid("email", "A guest's order needs an e-mail address.");
            }
            if (cart.lines().isEmpty()) {
                throw new Refusal(Refusal.Kind.RULE_BROKEN, "cart-empty", "There is nothing in this cart.");
            }
            return new OrderRequest(
                    key,
                    hash,
                    new Buyer(cart.customerId(), cart.id(), email, locale == null ? "en" : locale, shippingAddress),
                    cart.version(),
                    new Basket(
                            cart.wanted(),
                            cart.currency(),
                            shippingAddress.country(),
                            cart.discountCode(),
                            expectedTotal),
                    payment == null ? PaymentChoice.MANUAL : payment);
        }
    }
}
