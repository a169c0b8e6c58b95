package dev.tutti.core.live;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param connections open at once in this process
 * @param strangers of those, the ones that have not said yet who they are
 * @param perUser of one person in this process; the oldest makes room for a newer one
 * @param topics of one connection
 * @param queue frames that wait for one connection; with more it is too slow and ends
 * @param hello how long a connection may take to say who it is
 * @param heartbeat how long a connection hears nothing at most
 * @param write how long one frame may take to be written to a WebSocket
 * @param clientMessage the longest message of a client
 * @param clientMessages of one client within {@code clientWindow}
 * @param stop how long a stop waits for connections to end
 */
@Validated
@ConfigurationProperties("tutti.live")
record LiveSettings(
        @DefaultValue("2000") @Min(1) int connections,
        @DefaultValue("200") @Min(1) int strangers,
        @DefaultValue("20") @Min(1) int perUser,
        @DefaultValue("50") @Min(1) int topics,
        @DefaultValue("256") @Min(8) int queue,
        @DefaultValue("5s") @NotNull Duration hello,
        @DefaultValue("15s") @NotNull Duration heartbeat,
        @DefaultValue("10s") @NotNull Duration write,
        @DefaultValue("8KB") @NotNull DataSize clientMessage,
        @DefaultValue("100") @Min(1) int clientMessages,
        @DefaultValue("10s") @NotNull Duration clientWindow,
        @DefaultValue("5s") @NotNull Duration stop) {}
