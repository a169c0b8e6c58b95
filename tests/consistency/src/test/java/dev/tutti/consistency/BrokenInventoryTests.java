package dev.tutti.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.consistency.shop.ShopWorkload;
import org.junit.jupiter.api.Test;

/** A proof that cannot fail proves nothing: here inventory is broken on purpose, and must be caught. */
class BrokenInventoryTests {

    private static final long SEED = 20_261_121;
    private static final int ATTEMPTS = 150;

    /** Loses every third reservation, as a read-modify-write without a lock would. */
    private static final String FORGET = """
            CREATE FUNCTION inventory.forget() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NEW.reserved > OLD.reserved AND random() < 0.33 THEN
                    NEW.reserved := OLD.reserved;
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER forgets BEFORE UPDATE ON inventory.stock
                FOR EACH ROW EXECUTE FUNCTION inventory.forget();
            """;

    @Test
    void anInventoryThatForgetsReservationsIsCaught() throws Exception {
        var shop = ShopWorkload.broken(database -> database.jdbc().sql(FORGET).update());

        var violations = KillRun.work(SEED, ATTEMPTS, shop);

        assertThat(violations).extracting(Violation::key).anyMatch(key -> key.startsWith("units of "));
        assertThat(violations).extracting(Violation::what).anyMatch(what -> what.contains("too many were sold"));
    }
}
