package dev.tutti.app.demo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the demo was asked for.
 *
 * @param command the verb
 * @param address where Tutti answers
 * @param email of the administrator, who fills the shop
 * @param password of the administrator; it comes from the environment, since command lines are seen by everybody
 * @param rate orders a second that are tried
 * @param customers how many register; others buy as guests
 * @param length how long customers come; {@link Duration#ZERO} means until it is stopped
 */
record DemoOptions(
        Command command, URI address, String email, String password, double rate, int customers, Duration length) {

    private static final double RATE_MAX = 1_000;
    private static final int CUSTOMERS_MAX = 200;
    private static final String ADDRESS = "http://localhost:8080";

    enum Command {
        FILL,
        TRAFFIC
    }

    static DemoOptions parse(List<String> words, Map<String, String> environment) {
        var command = Command.FILL;
        var address = environment.getOrDefault("TUTTI_URL", ADDRESS);
        double rate = 2;
        int customers = 8;
        var length = Duration.ZERO;
        for (var word : words) {
            var value = word.substring(word.indexOf('=') + 1);
            if (word.equals("traffic")) command = Command.TRAFFIC;
            else if (word.startsWith("--url=")) address = value;
            else if (word.startsWith("--rate=")) rate = positive(value.replace("/s", ""), "--rate", RATE_MAX);
            else if (word.startsWith("--customers=")) customers = (int) positive(value, "--customers", CUSTOMERS_MAX);
            else if (word.startsWith("--seconds="))
                length = Duration.ofSeconds((long) positive(value, "--seconds", Integer.MAX_VALUE));
            else
                throw new IllegalArgumentException(
                        "'%s' is unknown: demo [traffic] --url=, --rate=, --customers=, --seconds=".formatted(word));
        }
        return new DemoOptions(
                command,
                URI.create(address),
                environment.getOrDefault("TUTTI_ADMIN_EMAIL", ""),
                environment.getOrDefault("TUTTI_ADMIN_PASSWORD", ""),
                rate,
                customers,
                length);
    }

    private static double positive(String text, String option, double max) {
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && value <= max) return value;
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(option + " wants a number, not '" + text + "'", noNumber);
        }
        throw new IllegalArgumentException("%s is more than 0 and at most %.0f".formatted(option, max));
    }
}
