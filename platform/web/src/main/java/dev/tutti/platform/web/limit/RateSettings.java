package dev.tutti.platform.web.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests to {@code /api} one caller may send; from an address, WebSockets it opens count too. Behind one address there may be a whole school, so an address
 * may send more than a person.
 *
 * @param callersMax callers remembered at once; the one not seen for longest is forgotten first
 */
@Validated
@ConfigurationProperties("tutti.web.rates")
record RateSettings(
        @DefaultValue @Valid Address address,
        @DefaultValue @Valid User user,
        @DefaultValue("100000") @Min(1_000) int callersMax) {

    /**
     * @param burst requests that may come at once
     * @param perSecond requests that may come on and on
     */
    record Address(
            @DefaultValue("1000") @Min(1) int burst,
            @DefaultValue("100") @Min(1) int perSecond) {}

    /**
     * @param burst requests that may come at once
     * @param perSecond requests that may come on and on
     */
    record User(
            @DefaultValue("500") @Min(1) int burst,
            @DefaultValue("50") @Min(1) int perSecond) {}
}
