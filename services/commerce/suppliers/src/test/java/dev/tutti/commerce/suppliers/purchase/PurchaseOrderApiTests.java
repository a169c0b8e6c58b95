package dev.tutti.commerce.suppliers.purchase;

import static dev.tutti.commerce.suppliers.SuppliersTutti.as;
import static dev.tutti.commerce.suppliers.SuppliersTutti.created;
import static dev.tutti.commerce.suppliers.SuppliersTutti.eur;
import static dev.tutti.commerce.suppliers.SuppliersTutti.merchant;
import static dev.tutti.commerce.suppliers.SuppliersTutti.newSku;
import static dev.tutti.commerce.suppliers.SuppliersTutti.offer;
import static dev.tutti.commerce.suppliers.SuppliersTutti.ok;
import static dev.tutti.commerce.suppliers.SuppliersTutti.supplier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.suppliers.SuppliersTutti;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PurchaseOrderApiTests {

    private static final String ORDERS = "/api/v1/purchase-orders";

    @RegisterExtension
    static final TuttiExtension tutti = SuppliersTutti.create();

    private TestHttp merchant;
    private String supplierId;
    private String sku;

    @BeforeEach
    void aSupplierWithOneThing() {
        merchant = merchant(tutti);
        supplierId = supplier(merchant, Map.of("leadTimeDays", 10));
        sku = newSku();
        offer(merchant, supplierId, sku, 250, 1);
    }

    @Test
    void takesCostsFromTheCatalogueAndSpreadsFreightAndDutyOverTheLines() {
        var other = newSku();
        var order = created(merchant.post(
                ORDERS,
                Map.of(
                        "supplierId", supplierId,
                        "lines",
                                List.of(
                                        Map.of("sku", sku, "quantity", 3),
                                        Map.of("sku", other, "quantity", 7, "unitCost", eur(100))),
                        "freight", eur(100),
                        "duty", eur(1))));

        assertThat(order.path("number").asString()).matches("PO-\\d{6}");
        assertThat(order.path("state").asString()).isEqualTo("draft");
        assertThat(order.path("lines").get(0).path("supplierSku").asString()).isEqualTo("S-" + sku);
        assertThat(order.path("total").path("amount").asLong()).isEqualTo(750 + 700 + 101);
        assertThat(landed(order)).containsExactly(750L + 52 + 1, 700L + 48);
        assertThat(order.path("lines")
                        .get(0)
                        .path("landedUnitCost")
                        .path("amount")
                        .asLong())
                .isEqualTo(268);
    }

    @Test
    void goesFromDraftToSentToReceivedAndTellsEachStepOnce() {
        var id = draft(10);
        dispatch(id);
        dispatch(id);

        receive(id, Map.of("sku", sku, "quantity", 4));
        var after = receive(id, Map.of("sku", sku, "quantity", 6));

        assertThat(after.path("purchaseOrder").path("state").asString()).isEqualTo("closed");
        var order = ok(merchant.get(ORDERS + "/" + id));
        assertThat(texts(order.path("history"), "state"))
                .containsExactly("draft", "sent", "partially-received", "closed");
        assertThat(order.path("receipts")).hasSize(2);
        assertThat(facts(id))
                .containsExactly("PurchaseOrderSent", "GoodsReceived", "GoodsReceived", "PurchaseOrderClosed");
    }

    @Test
    void expectsTheGoodsWhenTheSlowestLineCanBeThere() {
        var slow = newSku();
        ok(merchant.put(
                "/api/v1/suppliers/%s/catalogue/SLOW-%s".formatted(supplierId, slow),
                Map.of("sku", slow, "cost", eur(5), "leadTimeDays", 21)));
        var id = draft(List.of(Map.of("sku", sku, "quantity", 1), Map.of("sku", slow, "quantity", 1)));

        var sent = dispatch(id);

        var today = LocalDate.ofInstant(tutti.clock().instant(), ZoneOffset.UTC);
        assertThat(sent.path("expectedOn").asString())
                .isEqualTo(today.plusDays(21).toString());
    }

    @Test
    void countsDamagedUnitsAsStillOwed() {
        var id = dispatched(10);

        var first = receive(id, Map.of("sku", sku, "quantity", 10, "damaged", 4));
        var second = receive(id, Map.of("sku", sku, "quantity", 4));

        assertThat(first.path("purchaseOrder").path("state").asString()).isEqualTo("partially-received");
        assertThat(second.path("purchaseOrder").path("state").asString()).isEqualTo("closed");
        var line = ok(merchant.get(ORDERS + "/" + id)).path("lines").get(0);
        assertThat(line.path("received").asInt()).isEqualTo(10);
        assertThat(line.path("damaged").asInt()).isEqualTo(4);
    }

    @Test
    void saysNothingOfGoodsWhereAllThatCameIsBroken() {
        var id = dispatched(3);

        receive(id, Map.of("sku", sku, "quantity", 3, "damaged", 3));

        assertThat(facts(id)).containsExactly("PurchaseOrderSent");
    }

    @Test
    void acceptsMoreThanOrderedWithinTheToleranceOnly() {
        var id = dispatched(100);

        var tooMuch = post(id + "/receipts", receiptOf(Map.of("sku", sku, "quantity", 106)));
        var justSo = receive(id, Map.of("sku", sku, "quantity", 105));

        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.problem()).isEqualTo("over-delivery");
        assertThat(tooMuch.json().path("sku").asString()).isEqualTo(sku);
        assertThat(tooMuch.json().path("acceptable").asInt()).isEqualTo(105);
        assertThat(justSo.path("purchaseOrder").path("state").asString()).isEqualTo("closed");
    }

    @Test
    void closesShortWhatIsNoLongerWaitedFor() {
        var id = dispatched(10);
        receive(id, Map.of("sku", sku, "quantity", 9));

        ok(post(id + "/closure"));
        var again = ok(post(id + "/closure"));

        assertThat(again.path("state").asString()).isEqualTo("closed");
        assertThat(reasons(id)).containsExactly("closed-short");
    }

    @Test
    void cancelsWhatHasNotComeYet() {
        var id = dispatched(10);

        var cancelled = ok(post(id + "/cancellation"));

        assertThat(cancelled.path("state").asString()).isEqualTo("cancelled");
        assertThat(reasons(id)).containsExactly("cancelled");
        assertForbidden(post(id + "/dispatch"), "cancelled");
        assertForbidden(post(id + "/receipts", receiptOf(Map.of("sku", sku, "quantity", 1))), "cancelled");
    }

    @Test
    void doesNotCancelWhatHasPartlyCome() {
        var id = dispatched(10);
        receive(id, Map.of("sku", sku, "quantity", 1));

        assertForbidden(post(id + "/cancellation"), "partially-received");
    }

    @Test
    void saysNothingOfADraftThatIsCancelled() {
        var id = draft(10);

        ok(post(id + "/cancellation"));

        assertThat(facts(id)).isEmpty();
    }

    @Test
    void changesDraftsOnlyAndOnlyTheVersionThatWasRead() {
        var id = draft(10);
        var change = Map.of("lines", List.of(Map.of("sku", sku, "quantity", 20)), "freight", eur(500));

        var blind = merchant.patch(ORDERS + "/" + id, change);
        var edited = merchant.header("If-Match", "\"1\"").patch(ORDERS + "/" + id, change);
        var stale = merchant.header("If-Match", "\"1\"").patch(ORDERS + "/" + id, change);
        dispatch(id);
        var late = merchant.header("If-Match", "\"3\"").patch(ORDERS + "/" + id, change);

        assertThat(blind.status()).isEqualTo(428);
        assertThat(ok(edited).path("total").path("amount").asLong()).isEqualTo(20 * 250 + 500);
        assertThat(stale.status()).isEqualTo(412);
        assertForbidden(late, "sent");
    }

    @Test
    void countsADeliveryOnceHoweverOftenItIsSent() {
        var id = dispatched(10);
        var key = UUID.randomUUID().toString();
        var body = receiptOf(Map.of("sku", sku, "quantity", 4));

        var first = created(post(id + "/receipts", body, key));
        var second = created(post(id + "/receipts", body, key));
        var keyless = merchant.post(ORDERS + "/" + id + "/receipts", body);

        assertThat(second).isEqualTo(first);
        assertThat(keyless.problem()).isEqualTo("idempotency-key-required");
        assertThat(ok(merchant.get(ORDERS + "/" + id))
                        .path("lines")
                        .get(0)
                        .path("received")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void neverAcceptsMoreThanToleratedFromManyDoorsAtOnce() throws Exception {
        var id = dispatched(20);
        var doors = IntStream.range(0, 12)
                .<Callable<Answer>>mapToObj(
                        door -> () -> post(id + "/receipts", receiptOf(Map.of("sku", sku, "quantity", 3))))
                .toList();

        List<Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(doors).stream().map(Future::resultNow).toList();
        }

        var order = ok(merchant.get(ORDERS + "/" + id));
        long accepted =
                answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(accepted).isEqualTo(7);
        assertThat(order.path("lines").get(0).path("received").asInt()).isEqualTo(21);
        assertThat(order.path("receipts")).hasSize(7);
        assertThat(order.path("state").asString()).isEqualTo("closed");
    }

    @Test
    void ordersWholePacksOnly() {
        var packed = newSku();
        offer(merchant, supplierId, packed, 90, 12);

        var loose = merchant.post(ORDERS, orderOf(List.of(Map.of("sku", packed, "quantity", 13))));

        assertThat(loose.status()).isEqualTo(422);
        assertThat(loose.problem()).isEqualTo("not-whole-packs");
        assertThat(loose.json().path("limit").asInt()).isEqualTo(12);
        draft(List.of(Map.of("sku", packed, "quantity", 24)));
    }

    @Test
    void refusesWhatIsNoOrder() {
        var dollars = Map.of("amount", 1, "currency", "USD");

        assertRefused(List.of(Map.of("sku", newSku(), "quantity", 1)), "no-unit-cost");
        assertRefused(List.of(Map.of("sku", sku, "quantity", 1, "unitCost", dollars)), "mixed-currencies");
        assertRefused(List.of(Map.of("sku", sku, "quantity", 1, "unitCost", eur(-1))), "invalid-value");
        assertRefused(List.of(Map.of("sku", sku, "quantity", 1), Map.of("sku", sku, "quantity", 2)), "duplicate-sku");
        assertRefused(
                List.of(Map.of("sku", sku, "quantity", 1_000_000, "unitCost", eur(Long.MAX_VALUE / 2))),
                "total-out-of-range");
        assertRefused(
                List.of(Map.of("sku", sku, "quantity", 1_000_000, "unitCost", eur(1_000_000_000))),
                "total-out-of-range");
        assertRefused(List.of(), "invalid-value");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_001, Long.MAX_VALUE, Long.MIN_VALUE})
    void refusesQuantitiesThatNobodyOrders(long quantity) {
        assertRefused(List.of(Map.of("sku", sku, "quantity", quantity)), "quantity-out-of-range");
    }

    @Test
    void refusesReceiptsThatCannotBe() {
        var id = dispatched(10);

        var unordered = post(id + "/receipts", receiptOf(Map.of("sku", "else", "quantity", 1)));
        var broken = post(id + "/receipts", receiptOf(Map.of("sku", sku, "quantity", 1, "damaged", 2)));
        var negative = post(id + "/receipts", receiptOf(Map.of("sku", sku, "quantity", -1)));
        var draft = post(draft(1) + "/receipts", receiptOf(Map.of("sku", sku, "quantity", 1)));

        assertThat(unordered.problem()).isEqualTo("unknown-sku");
        assertThat(broken.problem()).isEqualTo("invalid-value");
        assertThat(negative.problem()).isEqualTo("quantity-out-of-range");
        assertForbidden(draft, "draft");
    }

    @Test
    void showsSuppliersWhatWasSentToThemAndNothingElse() {
        var ada = UUID.randomUUID();
        var own = supplier(merchant, Map.of("userId", ada.toString()));
        offer(merchant, own, sku, 100, 1);
        var sent = draftFor(own);
        dispatch(sent);
        var unsent = draftFor(own);
        var foreign = dispatched(1);
        var supplier = as(tutti, ada, "supplier");

        assertThat(supplier.get(ORDERS + "/" + sent).status()).isEqualTo(200);
        assertThat(supplier.get(ORDERS + "/" + unsent).status()).isEqualTo(404);
        assertThat(supplier.get(ORDERS + "/" + foreign).status()).isEqualTo(404);
        assertThat(texts(ok(supplier.get(ORDERS)).path("items"), "id")).containsExactly(sent);
        assertThat(supplier.post(ORDERS + "/" + sent + "/cancellation").status())
                .isEqualTo(403);
        assertThat(as(tutti, UUID.randomUUID(), "customer").get(ORDERS).status())
                .isEqualTo(403);
        assertThat(tutti.http().get(ORDERS).status()).isEqualTo(401);
    }

    @Test
    void listsByStateAndSupplierPageByPage() {
        var first = dispatched(1);
        var second = dispatched(2);
        draft(3);

        var filter = ORDERS + "?limit=1&state=sent&supplierId=" + supplierId;
        var page = ok(merchant.get(filter));
        var next = ok(merchant.get(filter + "&cursor=" + page.path("nextCursor").asString()));

        assertThat(texts(page.path("items"), "id")).containsExactly(second);
        assertThat(texts(next.path("items"), "id")).containsExactly(first);
        assertThat(next.path("nextCursor").isNull()).isTrue();
        assertThat(page.path("items").get(0).path("total").path("amount").asLong())
                .isEqualTo(500);
    }

    @Test
    void ordersNothingFromAnArchivedSupplier() {
        var id = draft(1);
        assertThat(merchant.delete("/api/v1/suppliers/" + supplierId).status()).isEqualTo(204);

        assertThat(merchant.post(ORDERS, orderOf(List.of(Map.of("sku", sku, "quantity", 1))))
                        .problem())
                .isEqualTo("supplier-archived");
        assertThat(post(id + "/dispatch").problem()).isEqualTo("supplier-archived");
    }

    private void assertRefused(List<?> lines, String problem) {
        var answer = merchant.post(ORDERS, orderOf(lines));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    private static void assertForbidden(Answer answer, String state) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("purchase-order-state");
        assertThat(answer.json().path("state").asString()).isEqualTo(state);
    }

    private Map<String, ?> orderOf(List<?> lines) {
        return Map.of("supplierId", supplierId, "lines", lines);
    }

    private String draft(int quantity) {
        return draft(List.of(Map.of("sku", sku, "quantity", quantity)));
    }

    private String draft(List<?> lines) {
        return created(merchant.post(ORDERS, orderOf(lines))).path("id").asString();
    }

    private String draftFor(String supplier) {
        var lines = List.of(Map.of("sku", sku, "quantity", 1));
        return created(merchant.post(ORDERS, Map.of("supplierId", supplier, "lines", lines)))
                .path("id")
                .asString();
    }

    private JsonNode dispatch(String id) {
        return ok(post(id + "/dispatch"));
    }

    private String dispatched(int quantity) {
        var id = draft(quantity);
        dispatch(id);
        return id;
    }

    private JsonNode receive(String id, Map<String, ?> line) {
        return created(post(id + "/receipts", receiptOf(line)));
    }

    private static Map<String, ?> receiptOf(Map<String, ?> line) {
        return Map.of("lines", List.of(line));
    }

    private Answer post(String path) {
        return merchant.post(ORDERS + "/" + path);
    }

    private Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    private Answer post(String path, Object body, String key) {
        return merchant.header("Idempotency-Key", key).post(ORDERS + "/" + path, body);
    }

    private static List<Long> landed(JsonNode order) {
        return StreamSupport.stream(order.path("lines").spliterator(), false)
                .map(line -> line.path("landedTotal").path("amount").asLong())
                .toList();
    }

    private static List<String> texts(JsonNode items, String member) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(member).asString())
                .toList();
    }

    /** The names of the events of that order, in the order of their commits. */
    private static List<String> facts(String id) {
        return tutti
                .jdbc()
                .sql("SELECT event_type FROM suppliers.outbox WHERE message_key = :key ORDER BY id")
                .param("key", id)
                .query(String.class)
                .list()
                .stream()
                .map(type -> type.replaceFirst(".*\\.", ""))
                .toList();
    }

    /** Why the order ended, as its events say it. */
    private static List<String> reasons(String id) {
        return tutti.jdbc().sql("""
                        SELECT word
                        FROM suppliers.outbox, unnest(ARRAY ['received', 'closed-short', 'cancelled']) AS word
                        WHERE message_key = :key
                          AND event_type LIKE '%PurchaseOrderClosed'
                          AND position(word::bytea IN payload) > 0
                        ORDER BY id
                        """).param("key", id).query(String.class).list();
    }
}
