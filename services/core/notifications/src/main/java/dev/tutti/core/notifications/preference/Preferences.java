package dev.tutti.core.notifications.preference;

import dev.tutti.core.notifications.channel.ChannelName;
import dev.tutti.core.notifications.occasion.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to hear of what by which way. */
@Component
public class Preferences {

    private final PreferenceStore store;

    Preferences(PreferenceStore store) {
        this.store = store;
    }

    /** By kind and channel, where nothing was chosen as is usual. */
    @Transactional(readOnly = true)
    public Map<Kind, Map<ChannelName, Boolean>> get(UUID userId) {
        return read(userId);
    }

    /** Changes what is named and leaves the rest. */
    @Transactional
    Map<Kind, Map<ChannelName, Boolean>> change(UUID userId, Map<Kind, Map<ChannelName, Boolean>> wanted) {
        wanted.forEach((kind, channels) ->
                channels.forEach((channel, isWanted) -> store.save(userId, kind, channel, isWanted)));
        return read(userId);
    }

    /** What somebody gets who never chose: who runs a shop is told of many things, so their mail stays for letters. */
    public static boolean isUsual(Kind kind, ChannelName channel) {
        return switch (channel) {
            case IN_APP -> true;
            case EMAIL ->
                switch (kind) {
                    case ORDER_PLACED, ORDER_SHIPPED, ORDER_CANCELLED, ORDER_REFUNDED, PURCHASE_ORDER_SENT -> true;
                    case STOCK_LOW, IMPORT_FINISHED -> false;
                };
        };
    }

    private Map<Kind, Map<ChannelName, Boolean>> read(UUID userId) {
        var preferences = new EnumMap<Kind, Map<ChannelName, Boolean>>(Kind.class);
        for (var kind : Kind.values()) {
            var channels = new EnumMap<ChannelName, Boolean>(ChannelName.class);
            for (var channel : ChannelName.values()) {
                channels.put(channel, isUsual(kind, channel));
            }
            preferences.put(kind, channels);
        }
        store.list(userId)
                .forEach(chosen ->
                        preferences.getOrDefault(chosen.kind(), Map.of()).put(chosen.channel(), chosen.wanted()));
        return preferences;
    }
}
