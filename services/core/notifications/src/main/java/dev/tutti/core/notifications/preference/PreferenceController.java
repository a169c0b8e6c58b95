package dev.tutti.core.notifications.preference;

import dev.tutti.core.notifications.channel.ChannelName;
import dev.tutti.core.notifications.occasion.Kind;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows each person the kinds that can concern them; what the installation does not offer is left out. */
@RestController
@RequestMapping("/api/v1/notification-preferences")
class PreferenceController {

    private static final int ITEMS_MAX = 100;

    private final Preferences preferences;
    private final Services services;

    PreferenceController(Preferences preferences, Services services) {
        this.preferences = preferences;
        this.services = services;
    }

    @GetMapping
    PreferencesBody get(CurrentUser user) {
        return body(preferences.get(user.userId()), user);
    }

    /** Changes what is named and leaves the rest. */
    @PutMapping
    PreferencesBody change(@Valid @RequestBody NewPreferences body, CurrentUser user) {
        var wanted = new EnumMap<Kind, Map<ChannelName, Boolean>>(Kind.class);
        for (var item : body.items()) {
            var channels = wanted.computeIfAbsent(Kind.of(item.kind()), kind -> new EnumMap<>(ChannelName.class));
            item.channels().forEach((channel, isWanted) -> channels.put(ChannelName.of(channel), isWanted));
        }
        return body(preferences.change(user.userId(), wanted), user);
    }

    private PreferencesBody body(Map<Kind, Map<ChannelName, Boolean>> all, CurrentUser user) {
        return new PreferencesBody(Arrays.stream(Kind.values())
                .filter(kind -> services.isOffered(kind.audience().service()))
                .filter(kind -> concerns(kind, user))
                .map(kind -> new Preference(kind.label(), labelled(all.getOrDefault(kind, Map.of()))))
                .toList());
    }

    private static boolean concerns(Kind kind, CurrentUser user) {
        return switch (kind.audience()) {
            case SHOPPER -> true;
            case MERCHANTS, OWNER -> user.isMerchant();
            case SUPPLIER -> user.has(Role.SUPPLIER);
        };
    }

    private static Map<String, Boolean> labelled(Map<ChannelName, Boolean> channels) {
        var labelled = new TreeMap<String, Boolean>();
        channels.forEach((channel, wanted) -> labelled.put(channel.label(), wanted));
        return labelled;
    }

    record PreferencesBody(List<Preference> items) {}

    record Preference(String kind, Map<String, Boolean> channels) {}

    record NewPreferences(@NotNull @Size(max = ITEMS_MAX) List<@Valid @NotNull NewPreference> items) {}

    record NewPreference(
            @NotNull String kind,
            @NotNull @Size(max = ITEMS_MAX) Map<@NotNull String, @NotNull Boolean> channels) {}
}
