package dev.tutti.core.notifications.letter;

import dev.tutti.contracts.events.commerce.inventory.StockLow;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.contracts.events.commerce.orders.OrderRefunded;
import dev.tutti.contracts.events.commerce.orders.OrderShipped;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseOrderSent;
import dev.tutti.contracts.events.core.files.ImportFinished;
import dev.tutti.core.notifications.letter.Content.Row;
import dev.tutti.core.notifications.letter.Content.Sum;
import dev.tutti.core.notifications.occasion.Occasion;
import dev.tutti.core.notifications.reader.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what happened, in the words of one language to one reader. */
record Composer(Words words, Reader reader, String senderName) {

    /** An order may have a thousand lines; a letter names the first ones and the total. */
    private static final int ROWS_MAX = 100;

    Content compose(Occasion occasion) {
        return switch (occasion.kind()) {
            case ORDER_PLACED -> placed((OrderPlaced) occasion.event());
            case ORDER_SHIPPED -> shipped((OrderShipped) occasion.event());
            case ORDER_CANCELLED -> cancelled((OrderCancelled) occasion.event());
            case ORDER_REFUNDED -> refunded((OrderRefunded) occasion.event());
            case STOCK_LOW -> low((StockLow) occasion.event());
            case IMPORT_FINISHED -> imported((ImportFinished) occasion.event());
            case PURCHASE_ORDER_SENT -> ordered((PurchaseOrderSent) occasion.event());
        };
    }

    private Content placed(OrderPlaced event) {
        var rows = event.lines().stream()
                .limit(ROWS_MAX)
                .map(line -> new Row(
                        line.title(),
                        words.say("pieces", words.count(line.quantity()), words.sum(line.unitPrice())),
                        words.sum(line.total())))
                .toList();
        var sums = new ArrayList<Sum>();
        if (event.discount().signum() != 0) {
            sums.add(new Sum(
                    words.say("discount"),
                    words.sum(event.discount().signum() > 0 ? event.discount().times(-1) : event.discount()),
                    false));
        }
        sums.add(new Sum(words.say("shipping"), words.sum(event.shipping()), false));
        sums.add(new Sum(words.say("total"), words.sum(event.total()), true));
        sums.add(new Sum(words.say("tax"), words.sum(event.tax()), false));
        return Content.of(
                        words.say("order-placed.title", event.number()),
                        words.say("order-placed.body", event.number(), words.sum(event.total())),
                        orderPath(event.orderId()))
                .with(rows, sums);
    }

    private Content shipped(OrderShipped event) {
        var rows = new ArrayList<Row>();
        if (event.carrier() != null) {
            rows.add(new Row(words.say("carrier"), null, event.carrier()));
        }
        if (event.trackingCode() != null) {
            rows.add(new Row(words.say("tracking"), null, event.trackingCode()));
        }
        return Content.of(
                        words.say("order-shipped.title", reader.reference()),
                        words.say(event.complete() ? "order-shipped.body.all" : "order-shipped.body.part"),
                        orderPath(event.orderId()))
                .with(rows, List.of());
    }

    private Content cancelled(OrderCancelled event) {
        var reason = switch (event.reason()) {
            case "customer", "expired" -> event.reason();
            default -> "merchant";
        };
        return Content.of(
                words.say("order-cancelled.title", reader.reference()),
                words.say("order-cancelled.body." + reason, reader.reference(), words.sum(event.total())),
                orderPath(event.orderId()));
    }

    private Content refunded(OrderRefunded event) {
        return Content.of(
                words.say("order-refunded.title", reader.reference()),
                words.say("order-refunded.body", reader.reference(), words.sum(event.amount())),
                orderPath(event.orderId()));
    }

    private Content low(StockLow event) {
        return Content.of(
                words.say("stock-low.title", event.sku()),
                words.say(
                        "stock-low.body", event.sku(), words.count(event.available()), words.count(event.threshold())),
                "/desk/stock/"
                        + URLEncoder.encode(event.sku(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private Content imported(ImportFinished event) {
        return Content.of(
                words.say(event.dryRun() ? "import-finished.title.dry" : "import-finished.title", event.name()),
                words.say(
                        "import-finished.body",
                        event.name(),
                        words.count(event.rows()),
                        words.count(event.created()),
                        words.count(event.changed()),
                        words.count(event.unchanged()),
                        words.count(event.refused())),
                "/desk/imports/" + event.fileId());
    }

    private Content ordered(PurchaseOrderSent event) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(words.say("location"), null, event.location()));
        event.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.expectedOn()))
                .max(Comparator.naturalOrder())
                .ifPresent(day -> rows.add(new Row(words.say("expected"), null, words.day(day))));
        return Content.of(
                        words.say("purchase-order-sent.title", event.number(), senderName),
                        words.say("purchase-order-sent.body", event.number()),
                        reader.userId() == null ? null : "/supply/" + event.purchaseOrderId())
                .with(rows, List.of());
    }

    /** A guest has no page to sign in to. */
    private @Nullable String orderPath(UUID orderId) {
        return reader.userId() == null ? null : "/shop/orders/" + orderId;
    }
}
