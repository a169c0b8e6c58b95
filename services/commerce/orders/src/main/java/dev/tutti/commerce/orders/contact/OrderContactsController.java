package dev.tutti.commerce.orders.contact;

import dev.tutti.commerce.orders.order.Order;
import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.contracts.api.commerce.orders.OrderContacts;
import dev.tutti.contracts.api.core.identity.UserContacts;
import dev.tutti.platform.runtime.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

/** Answers whom to write to about an order. The path is internal: only other services get here. */
@RestController
class OrderContactsController implements OrderContacts {

    private final Orders orders;
    private final UserContacts users;

    OrderContactsController(Orders orders, UserContacts users) {
        this.orders = orders;
        this.users = users;
    }

    @Override
    public Contact get(UUID orderId) {
        var order = orders.get(orderId);
        var buyer = order.buyer();
        var user = buyer.email() == null ? findUser(order) : Optional.<UserContacts.Contact>empty();
        return new Contact(
                order.number(),
                buyer.customerId(),
                user.map(UserContacts.Contact::email).orElse(buyer.email()),
                buyer.address() == null
                        ? user.map(UserContacts.Contact::displayName).orElse(null)
                        : buyer.address().name(),
                buyer.locale());
    }

    /** An account may be gone: then there is nobody to write to. */
    private Optional<UserContacts.Contact> findUser(Order order) {
        var customerId = order.buyer().customerId();
        if (customerId == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(users.get(customerId));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
