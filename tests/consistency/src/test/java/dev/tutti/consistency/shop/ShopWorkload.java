package dev.tutti.consistency.shop;

import static dev.tutti.tests.Person.expect;

import dev.tutti.consistency.Attempt;
import dev.tutti.consistency.Client;
import dev.tutti.consistency.Database;
import dev.tutti.consistency.History;
import dev.tutti.consistency.KillableTutti;
import dev.tutti.consistency.Outcome;
import dev.tutti.consistency.Subscription;
import dev.tutti.consistency.Violation;
import dev.tutti.consistency.Workload;
import dev.tutti.tests.Administrator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Many people want the same few things; merchants ship, take back, receive and lose them. */
public final class ShopWorkload implements Workload {

    private static final int SHOPPERS = 6;
    private static final int MERCHANTS = 2;
    private static final List<String> SKUS = List.of("HOT-1", "HOT-2", "HOT-3");

    private static final List<Subscription> SUBSCRIPTIONS = Stream.of(
                    "OrderAbandoned", "OrderCancelled", "OrderShipped", "OrderReturned")
            .map(event -> new Subscription("orders", event, "inventory", "orders"))
            .toList();

    private final int merchants;
    private final Consumer<Database> sabotage;
    private final Shop shop = Shop.of(SKUS);
    private final List<Watcher> watchers = new ArrayList<>();
    private String summary = "";

    public ShopWorkload() {
        this(MERCHANTS, _ -> {});
    }

    private ShopWorkload(int merchants, Consumer<Database> sabotage) {
        this.merchants = merchants;
        this.sabotage = sabotage;
    }

    /** The same buyers before a shop that is broken on purpose, to see that it is noticed; nobody ships anything. */
    public static ShopWorkload broken(Consumer<Database> sabotage) {
        return new ShopWorkload(0, sabotage);
    }

    @Override
    public List<Client> start(KillableTutti tutti, History history, long seed) {
        var clients = new ArrayList<Client>();
        var founder = new Merchant(tutti, history, "founder", seed, shop);
        founder.signIn();
        SKUS.forEach(founder::offer);
        sabotage.accept(tutti.database());
        for (int number = 0; number < merchants; number++)
            clients.add(new Merchant(tutti, history, "merchant-" + number, seed + number, shop));
        for (int number = 0; number < SHOPPERS; number++)
            clients.add(new Shopper(tutti, history, "shopper-" + number, seed - number, shop));
        watchers.add(new Watcher(tutti, history, "watcher", seed, shop));
        clients.addAll(watchers);
        return clients;
    }

    @Override
    public boolean isSettled(KillableTutti tutti, Database kept) {
        var shop = new KeptShop(kept.jdbc());
        return shop.pending() == 0
                && SUBSCRIPTIONS.stream().allMatch(subscription -> kept.untaken(subscription) == 0)
                && SalesFound.byAnalytics(tutti).equals(shop.sales());
    }

    @Override
    public List<Violation> check(KillableTutti tutti, Database kept, History history) {
        var findings = find(tutti, new KeptShop(kept.jdbc()));
        var violations = new ArrayList<>(ShopChecker.check(history, findings));
        watchers.forEach(watcher -> violations.addAll(watcher.seen()));
        var counted = SalesFound.byAnalytics(tutti);
        var sold = new KeptShop(kept.jdbc()).sales();
        if (!counted.equals(sold))
            violations.add(Violation.general("analytics says %s, not %s".formatted(counted, sold)));
        SUBSCRIPTIONS.forEach(subscription -> {
            long untaken = kept.untaken(subscription);
            if (untaken > 0) violations.add(Violation.general("%s: %d untaken".formatted(subscription, untaken)));
        });
        summary = "%d orders of %d asked for, %d movements"
                .formatted(
                        findings.orders().size(),
                        history.requests(PlaceOrder.class).size(),
                        findings.ledger().size());
        return violations;
    }

    @Override
    public List<Attempt> shorten(Violation violation, History history) {
        if (!violation.key().startsWith(ShopChecker.UNITS_OF)) return history.of(violation.key());
        var sku = violation.key().substring(ShopChecker.UNITS_OF.length());
        return new UnitCounter(history, sku)
                .findOversell().stream()
                        .flatMap(oversell -> oversell.requests().stream())
                        .flatMap(request -> history.of(request.key()).stream())
                        .filter(attempt -> attempt.outcome() instanceof Outcome.Accepted)
                        .toList();
    }

    @Override
    public String summary() {
        return summary;
    }

    private static ShopFindings find(KillableTutti tutti, KeptShop kept) {
        return new ShopFindings(
                kept.orders(), kept.placedFacts(), kept.reserved(), kept.stock(), kept.ledger(), unbalanced(tutti));
    }

    /** What the shop's own proof says against it. */
    private static List<String> unbalanced(KillableTutti tutti) {
        var merchant = Administrator.logIn(tutti);
        var proof = expect(200, merchant.get("/api/v1/inventory/conservation?limit=100"));
        return proof.get("items")
                .valueStream()
                .filter(item -> !item.get("holds").asBoolean())
                .map(item -> "does not hold: " + item)
                .toList();
    }
}
