package dev.tutti.commerce.orders.placement;

import dev.tutti.commerce.orders.order.Address;
import dev.tutti.commerce.orders.order.Buyer;
import dev.tutti.commerce.orders.order.OrderKey;
import dev.tutti.commerce.orders.order.OrderRequest;
import dev.tutti.commerce.orders.order.Viewer;
import dev.tutti.commerce.orders.overview.OrderBody;
import dev.tutti.commerce.orders.payment.PaymentChoice;
import dev.tutti.commerce.orders.quote.Basket;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes orders without a cart: for systems, and whoever is signed in. */
@RestController
@RequestMapping("/api/v1/orders")
class NewOrderController {

    private static final int SKU_MAX = 100;
    private static final int EMAIL_MAX = 254;
    private static final int LOCALE_MAX = 35;
    private static final int CODE_MAX = 50;

    private final Placement placement;
    private final OrderAnswers answers;
    private final JsonMapper json;

    NewOrderController(Placement placement, OrderAnswers answers, JsonMapper json) {
        this.placement = placement;
        this.answers = answers;
        this.json = json;
    }

    @PostMapping
    ResponseEntity<OrderBody> place(
            @Valid @RequestBody NewOrder order,
            @RequestHeader(name = OrderKey.HEADER, required = false) @Nullable String key,
            CurrentUser user) {
        var viewer = Viewer.of(user, null);
        var request = order.toRequest(
                OrderKey.ofAccount(user.userId(), key), RequestHash.of("POST /orders", order, json), viewer);
        return answers.created(placement.place(request, viewer.actor()));
    }

    /**
     * @param placedBy the customer in whose name a merchant orders; null for oneself
     */
    record NewOrder(
            @NotEmpty List<@Valid NewLine> lines,
            @Email @Size(max = EMAIL_MAX) @Nullable String email,
            @Valid @Nullable Address shippingAddress,
            @Valid @Nullable PaymentChoice payment,
            @Size(min = 1, max = CODE_MAX) @Nullable String discountCode,
            @Size(min = 2, max = LOCALE_MAX) @Nullable String locale,
            @Size(min = 3, max = 3) @Nullable String currency,
            @Nullable UUID placedBy) {

        OrderRequest toRequest(OrderKey key, String hash, Viewer viewer) {
            var buyer = new Buyer(customer(viewer), null, email, locale == null ? "en" : locale, shippingAddress);
            var basket = new Basket(
                    lines.stream().map(NewLine::toWanted).toList(),
                    currency,
                    shippingAddress == null ? null : shippingAddress.country(),
                    discountCode,
                    null);
            return new OrderRequest(key, hash, buyer, null, basket, payment == null ? PaymentChoice.MANUAL : payment);
        }

        private @Nullable UUID customer(Viewer viewer) {
            if (placedBy != null && !viewer.isMerchant()) {
                throw new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "not-allowed",
                        "Only merchants order in the name of others.",
                        "placedBy",
                        null);
            }
            return placedBy == null ? viewer.userId() : placedBy;
        }
    }

    /**
     * @param unitPrice what the shopper was shown
     */
    record NewLine(
            @NotBlank @Size(max = SKU_MAX) String sku,
            int quantity,
            @Nullable Money unitPrice) {

        Basket.Wanted toWanted() {
            return new Basket.Wanted(sku, quantity, unitPrice);
        }
    }
}
