package dev.tutti.tests.retail;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Replays a file of invoices in a running shop that has none of its products yet, and compares order count, revenue per
 * order and per country and what was paid back, to the penny. Ends with 0 where all of it is equal.
 *
 * <pre>RetailReplay file address email-of-an-administrator; the password is in TUTTI_ADMIN_PASSWORD</pre>
 */
public final class RetailReplay {

    private static final int SHOWN_MAX = 20;

    private RetailReplay() {}

    public static void main(String... arguments) throws InterruptedException {
        if (arguments.length != 3) {
            System.err.println("give a file, the shop's address and an administrator's e-mail");
            System.exit(2);
        }
        var password = System.getenv().getOrDefault("TUTTI_ADMIN_PASSWORD", "");
        var shop = Shop.at(arguments[1], arguments[2], password);
        var differences = replay(Path.of(arguments[0]), shop);
        differences.stream().limit(SHOWN_MAX).forEach(System.out::println);
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    static List<String> replay(Path path, Shop shop) throws InterruptedException {
        var file = RetailFile.read(path);
        var credits = Credit.match(file);
        var expected = Sums.of(file, credits);
        var found = new Replay(file, shop).run(credits, System.out::println);
        say(file, credits, found);
        return expected.differences(found);
    }

    private static void say(RetailFile file, List<Credit> credits, Sums found) {
        long credited = file.credits().values().stream()
                .flatMap(List::stream)
                .mapToLong(InvoiceLine::total)
                .sum();
        System.out.println(String.format(
                Locale.ROOT,
                "%d orders, %.2f GBP in %d countries; %.2f GBP paid back for %d returns of %.2f GBP credited in all"
                        + " (the rest was sold before the file begins, or is a discount or a correction)",
                found.orders().size(),
                found.total() / 100.0,
                found.countries().size(),
                found.returned() / 100.0,
                credits.size(),
                -credited / 100.0));
    }
}
