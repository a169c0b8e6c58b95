package dev.tutti.commerce.orders.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutti.commerce.orders.shop.Shop;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderContactsTests {

    @RegisterExtension
    static final TuttiExtension tutti = Shop.services().build();

    private final Shop shop = Shop.in(tutti);
    private final OrderContactsController contacts = tutti.bean(OrderContactsController.class);

    @Test
    void knowsWhomToWriteToAndInWhichLanguage() {
        var ada = Shop.someone();
        var placed = shop.place(
                ada,
                Shop.key(),
                Map.of(
                        "lines",
                        List.of(Map.of("sku", shop.sell(100, 1), "quantity", 1)),
                        "email",
                        "ada@example.org",
                        "shippingAddress",
                        Shop.address(),
                        "locale",
                        "de-AT"));

        var contact = contacts.get(Shop.id(placed));

        assertThat(contact.number()).isEqualTo(placed.json().path("number").asString());
        assertThat(contact.customerId()).isEqualTo(ada);
        assertThat(contact.email()).isEqualTo("ada@example.org");
        assertThat(contact.name()).isEqualTo("Ada Lovelace");
        assertThat(contact.locale()).isEqualTo("de-AT");
    }

    @Test
    void knowsNobodyWhereTheAccountIsGone() {
        var placed = shop.place(Shop.someone(), Shop.key(), Shop.order(shop.sell(100, 1), 1));

        assertThat(contacts.get(Shop.id(placed)).email()).isNull();
    }

    @Test
    void refusesAnOrderThatIsNot() {
        assertThatThrownBy(() -> contacts.get(new UUID(0, 0))).isInstanceOf(Refusal.class);
    }

    @Test
    void isNothingForOutsiders() {
        var id = Shop.id(shop.place(Shop.someone(), Shop.key(), Shop.order(shop.sell(100, 1), 1)));

        assertThat(shop.merchant().get("/internal/v1/orders/" + id + "/contact").status())
                .isEqualTo(404);
    }
}
