package dev.tutti.commerce.products.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.products.Merchant;
import dev.tutti.platform.testing.TuttiExtension;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * What pages of products cost as the shop grows: 1 k, 100 k, and with {@code -Dbench.products=1000000} as many as that.
 * The yardstick is the smallest shop of the same run: the aim is that the others cost the same.
 */
@Tag("long")
@Tag("bench")
class ProductListBench {

    private static final Logger log = LoggerFactory.getLogger(ProductListBench.class);

    private static final int WARM = 30;
    private static final int ROUNDS = 100;
    private static final int CATEGORIES = 40;

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of("products").build();

    @Test
    void printsWhatPagesCostAsTheShopGrows() {
        var merchant = Merchant.of(tutti);
        var root = category(merchant, "Everything", null);
        for (int number = 0; number < CATEGORIES; number++) {
            category(merchant, "Shelf " + number, root);
        }
        int rows = 0;
        for (int size : sizes()) {
            grow(rows, size);
            rows = size;
            measure(size, root);
        }
    }

    private static List<Integer> sizes() {
        int most = Integer.getInteger("bench.products", 100_000);
        return Stream.of(1_000, 100_000, 1_000_000).filter(size -> size <= most).toList();
    }

    private static String category(Merchant merchant, String name, @Nullable String parent) {
        var body = parent == null ? Map.of("name", name) : Map.of("name", name, "parentId", parent);
        return merchant.http()
                .post("/api/v1/categories", body)
                .json()
                .path("id")
                .asString();
    }

    /** Rows as the service writes them, without its events: what is measured is reading. */
    private static void grow(int from, int to) {
        tutti.jdbc().sql("""
                INSERT INTO products.products (id, title, description, brand, category_id, state, media, options, attributes,
                                               words, currency, price_from, price_to, variant_count, first_skus, version,
                                               created_at, updated_at)
                SELECT lpad(to_hex(number), 32, '0')::uuid, 'Thing ' || md5(number::text), 'A thing.', 'Brand ' || number % 97,
                       shelf.id, 'active', '[{"url":"/p/1.jpg","alt":null}]', '[]',
                       jsonb_build_object('size', number % 50, 'color', 'c' || number % 23),
                       array_to_tsvector(ARRAY['thing', 'w' || number % 5000, md5(number::text)]), 'EUR',
                       (number::bigint * 7919) % 100000, (number::bigint * 7919) % 100000, 1, ARRAY['BENCH-' || number], 1, now(), now()
                FROM generate_series(:from + 1, :to) AS number
                JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place
                      FROM products.categories
                      WHERE parent_id IS NOT NULL) AS shelf ON shelf.place = number % 40
                """).param("from", from).param("to", to).update();
        tutti.jdbc().sql("""
                INSERT INTO products.variants (sku, product_id, id, position, barcode, options, prices, tax_class, weight_grams)
                SELECT 'BENCH-' || number, lpad(to_hex(number), 32, '0')::uuid, ('f' || lpad(to_hex(number), 31, '0'))::uuid, 0, NULL, '{}',
                       jsonb_build_array(jsonb_build_object('price', jsonb_build_object(
                           'amount', (number::bigint * 7919) % 100000, 'currency', 'EUR'), 'validFrom', NULL, 'validUntil', NULL)),
                       'standard', NULL
                FROM generate_series(:from + 1, :to) AS number
                """).param("from", from).param("to", to).update();
        tutti.jdbc().sql("VACUUM ANALYZE products.products").update();
        tutti.jdbc().sql("VACUUM ANALYZE products.variants").update();
    }

    private static void measure(int size, String root) {
        var list = "/api/v1/products?limit=25";
        var shelf = "&category=shelf-7";
        time(size, "detail", "/api/v1/products/by-sku/BENCH-500");
        time(size, "newest", list);
        time(size, "newest, page 20", list + "&cursor=" + cursorAfter(list, 20));
        time(size, "by price, page 20", list + "&sort=price&cursor=" + cursorAfter(list + "&sort=price", 20));
        time(size, "by title", list + "&sort=title");
        time(size, "one shelf", list + shelf);
        time(size, "one shelf by price", list + shelf + "&sort=price");
        time(size, "40 shelves", list + "&category=" + root);
        time(size, "one shelf, brand", list + shelf + "&brand=Brand%207");
        time(size, "word of 1 in 5000", list + "&q=w7");
        time(size, "word of all", list + "&q=thing");
        time(size, "facets of all", list + "&facets=true");
        time(size, "facets of one shelf", list + shelf + "&facets=true");
    }

    private static String cursorAfter(String list, int pages) {
        JsonNode page = tutti.http().get(list).json();
        for (int number = 1; number < pages; number++) {
            page = tutti.http()
                    .get(list + "&cursor=" + page.path("nextCursor").asString())
                    .json();
        }
        return page.path("nextCursor").asString();
    }

    private static void time(int size, String what, String address) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        for (int round = 0; round < WARM; round++) {
            assertThat(tutti.http().get(address).status()).isEqualTo(200);
        }
        var nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            tutti.http().get(address);
            nanos[round] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        log.info(
                "bench products={} what=\"{}\" p50Millis={} p95Millis={} load={}",
                size,
                what,
                nanos[ROUNDS / 2] / 1e6,
                nanos[ROUNDS * 95 / 100] / 1e6,
                load);
    }
}
