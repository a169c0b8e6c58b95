package dev.tutti.platform.events.inbox;

import dev.tutti.platform.events.codec.UnknownSchema;
import dev.tutti.platform.runtime.Refusal;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a failed attempt says about the event, and about the world. */
enum Failure {
    /** Nothing about the event: something it needs is away, or another transaction was in the way. */
    OUTAGE,
    /** Its schema has to be learned first. */
    SCHEMA,
    /** The event, or the code that handles it. */
    BAD;

    /** SQLSTATE classes: the connection (08), resources such as disk and connections (53), the system (58). */
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "53", "58");

    /** Shut down, crashed, starting up (57P0x); rolled back for another's sake (40001, 40P01); a lock not had (55P03). */
    private static final Set<String> OUTAGE_STATES =
            Set.of("57P01", "57P02", "57P03", "57P05", "40001", "40P01", "55P03");

    static Failure of(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownSchema) {
                return SCHEMA;
            }
            if (isOutage(cause)) {
                return OUTAGE;
            }
        }
        return BAD;
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException away -> true;
            case SQLRecoverableException away -> true;
            case SQLException sql -> isOutage(sql.getSQLState());
            case CannotCreateTransactionException away -> true;
            case DataAccessResourceFailureException away -> true;
            case ConcurrencyFailureException collision -> true;
            case KafkaException away -> true;
            case SocketException away -> true;
            case SocketTimeoutException away -> true;
            case UnknownHostException away -> true;
            case ParkingFull full -> true;
            case OutOfMemoryError full -> true;
            case Refusal refusal ->
                refusal.kind() == Refusal.Kind.UNAVAILABLE || refusal.kind() == Refusal.Kind.TOO_MANY;
            default -> false;
        };
    }

    private static boolean isOutage(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (OUTAGE_CLASSES.contains(state.substring(0, 2)) || OUTAGE_STATES.contains(state));
    }
}
