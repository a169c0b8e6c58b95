package dev.tutti.streams.orders;

import static dev.tutti.contracts.results.SalesResult.CARTS;
import static dev.tutti.contracts.results.SalesResult.GUEST;
import static dev.tutti.contracts.results.SalesResult.PRODUCT;
import static dev.tutti.contracts.results.SalesResult.TOTAL;
import static dev.tutti.contracts.results.SalesResult.USER;

import dev.tutti.contracts.events.commerce.orders.CartOpened;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Which scopes a fact counts in, and with what. The only place that knows the fields of facts. */
final class Shares {

    private static final String PLACED = OrderPlaced.class.getName();
    private static final String CANCELLED = OrderCancelled.class.getName();
    private static final String OPENED = CartOpened.class.getName();

    /** The facts that count. */
    static final Set<String> EVENTS = Set.of(PLACED, CANCELLED, OPENED);

    private Shares() {}

    static List<Share> of(GenericRecord fact) {
        var type = fact.getSchema().getFullName();
        if (type.equals(PLACED)) {
            return ofOrder(fact);
        }
        if (type.equals(CANCELLED)) {
            return ofCancellation(fact);
        }
        return List.of(share(fact, CARTS, "", "", null, 0, 0, 0, 0, 0, 1));
    }

    private static List<Share> ofOrder(GenericRecord fact) {
        var currency = text(fact, "currency");
        var products = products(fact);
        long units =
                products.values().stream().mapToLong(product -> product.units).sum();
        long revenue = amount(fact, "total");
        var shares = new ArrayList<Share>();
        shares.add(share(fact, TOTAL, "", currency, null, 1, units, revenue, 0, 0, 0));
        shares.add(share(fact, USER, user(fact), currency, null, 1, units, revenue, 0, 0, 0));
        products.forEach((sku, product) -> shares.add(
                share(fact, PRODUCT, sku, currency, product.title, 1, product.units, product.revenue, 0, 0, 0)));
        if (fact.get("cartId") != null) {
            shares.add(share(fact, CARTS, "", "", null, 1, 0, 0, 0, 0, 0));
        }
        return shares;
    }

    private static List<Share> ofCancellation(GenericRecord fact) {
        var currency = text((GenericRecord) fact.get("total"), "currency");
        long revenue = amount(fact, "total");
        return List.of(
                share(fact, TOTAL, "", currency, null, 0, 0, 0, 1, revenue, 0),
                share(fact, USER, user(fact), currency, null, 0, 0, 0, 1, revenue, 0));
    }

    /** Lines of one SKU are one share of it. */
    private static Map<String, Product> products(GenericRecord fact) {
        var products = new TreeMap<String, Product>();
        for (var line : (List<?>) fact.get("lines")) {
            var fields = (GenericRecord) line;
            var product = products.computeIfAbsent(text(fields, "sku"), sku -> new Product(text(fields, "title")));
            product.units += (Integer) fields.get("quantity");
            product.revenue += amount(fields, "total");
        }
        return products;
    }

    private static Share share(
            GenericRecord fact,
            String scope,
            String subject,
            String currency,
            @Nullable String title,
            long orders,
            long units,
            long revenue,
            long cancelled,
            long cancelledRevenue,
            long carts) {
        var id = uuid(fact.get("eventId"));
        return new Share(
                id.getMostSignificantBits(),
                id.getLeastSignificantBits(),
                (Long) fact.get("occurredAt"),
                scope,
                subject,
                currency,
                title,
                orders,
                units,
                revenue,
                cancelled,
                cancelledRevenue,
                carts);
    }

    private static String user(GenericRecord fact) {
        var customer = fact.get("customerId");
        return customer == null ? GUEST : uuid(customer).toString();
    }

    private static long amount(GenericRecord fields, String name) {
        return (Long) ((GenericRecord) fields.get(name)).get("amount");
    }

    private static String text(GenericRecord fields, String name) {
        return fields.get(name).toString();
    }

    private static UUID uuid(Object fixed) {
        var bytes = ByteBuffer.wrap(((GenericFixed) fixed).bytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static final class Product {

        private final String title;
        private long units;
        private long revenue;

        private Product(String title) {
            this.title = title;
        }
    }
}
