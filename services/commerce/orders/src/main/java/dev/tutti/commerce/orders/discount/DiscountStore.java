package dev.tutti.commerce.orders.discount;

import dev.tutti.commerce.orders.discount.Discount.Reduction;
import dev.tutti.contracts.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DiscountStore {

    private static final String SELECT = """
            SELECT code, percent_basis_points, amount, currency, valid_until, uses_max, uses
            FROM orders.discounts
            """;

    private final JdbcClient jdbc;

    DiscountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the code exists already. */
    boolean insert(Discount discount, Instant now) {
        var percent = discount.reduction() instanceof Reduction.Percent(var basisPoints) ? (Integer) basisPoints : null;
        var amount = discount.reduction() instanceof Reduction.Amount(var money) ? money : null;
        return jdbc.sql("""
                INSERT INTO orders.discounts (code, percent_basis_points, amount, currency, valid_until, uses_max, created_at)
                VALUES (:code, :percent, :amount, :currency, :validUntil, :usesMax, :now)
                ON CONFLICT (code) DO NOTHING
                """)
                        .param("code", discount.code())
                        .param("percent", percent)
                        .param("amount", amount == null ? null : amount.amount())
                        .param("currency", amount == null ? null : amount.currency())
                        .param("validUntil", utc(discount.validUntil()))
                        .param("usesMax", discount.usesMax())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    boolean delete(String code) {
        return jdbc.sql("DELETE FROM orders.discounts WHERE code = :code")
                        .param("code", code)
                        .update()
                == 1;
    }

    Optional<Discount> find(String code) {
        return jdbc.sql(SELECT + "WHERE code = :code")
                .param("code", code)
                .query(DiscountStore::toDiscount)
                .optional();
    }

    List<Discount> list(String after, int limit) {
        return jdbc.sql(SELECT + """
                WHERE code > :after
                ORDER BY code
                LIMIT :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query(DiscountStore::toDiscount)
                .list();
    }

    /** Counts one more use, where one is left; the row's lock makes two takers of the last one wait for each other. */
    boolean use(String code, Instant now) {
        return jdbc.sql("""
                UPDATE orders.discounts
                SET uses = uses + 1
                WHERE code = :code
                  AND (uses_max IS NULL OR uses < uses_max)
                  AND (valid_until IS NULL OR valid_until > :now)
                """).param("code", code).param("now", utc(now)).update() == 1;
    }

    /** A code that was deleted in the meantime needs no count. */
    void giveBack(String code) {
        jdbc.sql("""
                UPDATE orders.discounts
                SET uses = uses - 1
                WHERE code = :code
                  AND uses > 0
                """).param("code", code).update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Discount toDiscount(ResultSet row, int number) throws SQLException {
        var validUntil = row.getObject("valid_until", OffsetDateTime.class);
        return new Discount(
                row.getString("code"),
                toReduction(row),
                validUntil == null ? null : validUntil.toInstant(),
                row.getObject("uses_max", Integer.class),
                row.getInt("uses"));
    }

    private static Reduction toReduction(ResultSet row) throws SQLException {
        var basisPoints = row.getObject("percent_basis_points", Integer.class);
        return basisPoints == null
                ? new Reduction.Amount(new Money(row.getLong("amount"), row.getString("currency")))
                : new Reduction.Percent(basisPoints);
    }
}
