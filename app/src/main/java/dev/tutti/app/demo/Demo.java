package dev.tutti.app.demo;

import java.util.List;

/** The main class of {@code ./tutti demo}: fills an empty shop, or shops in it. */
public final class Demo {

    private static final int FAILED = 1;
    private static final int BAD_OPTION = 2;

    private Demo() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        try {
            run(DemoOptions.parse(List.of(arguments), System.getenv()));
        } catch (IllegalArgumentException refused) {
            end(refused, BAD_OPTION);
        } catch (DemoFailure failed) {
            end(failed, FAILED);
        }
    }

    private static void run(DemoOptions options) {
        try (var http = new ShopClient(options.address())) {
            switch (options.command()) {
                case FILL -> new Opening(http, System.out).fill(options.email(), options.password());
                case TRAFFIC -> new Traffic(http, options, System.out).run();
            }
        }
    }

    private static void end(RuntimeException failed, int code) {
        System.err.println("tutti demo: " + failed.getMessage());
        System.exit(code);
    }
}
