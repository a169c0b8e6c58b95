package dev.tutti.platform.push;

import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.security.Role;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the live channel, or a family of them, and who may hear it. The answer needs nothing but the person and the
 * message, so it can be given in any process, and it is given for every message anew.
 *
 * @param pattern the name, where a segment in braces stands for any one: {@code files/{id}}
 * @param sharing whose the messages are
 * @param roles who hears every message, with administrators; none means everybody, where the topic is shared
 */
public record LiveTopic(String pattern, Sharing sharing, Set<Role> roles) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,40}(/(\\{[a-z]+}|[a-z][a-z-]{0,40})){0,4}");

    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Whose the messages of a topic are. */
    public enum Sharing {
        /** Each person has a topic of that name. */
        PERSONAL,
        /** Each message may name an owner, who hears it beside the roles. */
        OWNED,
        /** Whoever has one of the roles hears it. */
        SHARED
    }

    public LiveTopic {
        if (!NAME.matcher(pattern).matches()) {
            throw new IllegalArgumentException("no name for a topic: " + pattern);
        }
        roles = Set.copyOf(roles);
    }

    /** Each person hears what was said to them, and nobody else does. */
    public static LiveTopic personal(String pattern) {
        return new LiveTopic(pattern, Sharing.PERSONAL, Set.of());
    }

    /** Whoever a message names hears it, and people with one of these roles hear all. */
    public static LiveTopic owned(String pattern, Role... roles) {
        return new LiveTopic(pattern, Sharing.OWNED, Set.of(roles));
    }

    /** People with one of these roles hear it; without a role everybody who is signed in. */
    public static LiveTopic of(String pattern, Role... roles) {
        return new LiveTopic(pattern, Sharing.SHARED, Set.of(roles));
    }

    boolean matches(String topic) {
        var expected = pattern.split("/", -1);
        var actual = topic.split("/", -1);
        if (expected.length != actual.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (!(isOpen(expected[i]) ? SEGMENT.matcher(actual[i]).matches() : expected[i].equals(actual[i]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(String segment) {
        return segment.startsWith("{");
    }

    /** Whether this person may ask for the topic. Where messages have owners everybody may, and hears their own. */
    public boolean admits(CurrentUser user) {
        return sharing != Sharing.SHARED || isInRole(user);
    }

    boolean mayHear(CurrentUser user, @Nullable UUID owner) {
        boolean own = user.userId().equals(owner);
        return switch (sharing) {
            case PERSONAL -> own;
            case OWNED -> own || isInRole(user);
            case SHARED -> isInRole(user);
        };
    }

    private boolean isInRole(CurrentUser user) {
        boolean open = roles.isEmpty() && sharing == Sharing.SHARED;
        return open || user.isAdministrator() || roles.stream().anyMatch(user::has);
    }

    /** Where messages are kept: personal ones apart, so that nobody's push out another's. */
    String channel(String topic, @Nullable UUID owner) {
        return sharing == Sharing.PERSONAL ? topic + "@" + owner : topic;
    }
}
