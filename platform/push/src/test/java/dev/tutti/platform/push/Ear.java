package dev.tutti.platform.push;

import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that remembers what it heard. */
final class Ear implements LiveListener {

    private final CurrentUser user;
    private final int room;
    private final List<LiveFrame> heard = new CopyOnWriteArrayList<>();

    private Ear(CurrentUser user, int room) {
        this.user = user;
        this.room = room;
    }

    static Ear of(UUID user, Role... roles) {
        return new Ear(new CurrentUser(user, user, Set.copyOf(Arrays.asList(roles))), 1_000);
    }

    static Ear withRoom(UUID user, int room) {
        return new Ear(new CurrentUser(user, user, Set.of()), room);
    }

    @Override
    public CurrentUser user() {
        return user;
    }

    @Override
    public int room() {
        return room;
    }

    @Override
    public void hear(LiveFrame frame) {
        heard.add(frame);
    }

    /** The words of its messages, in order. */
    List<String> words() {
        return heard.stream()
                .filter(frame -> frame.type().equals("message"))
                .map(frame -> frame.json().replaceFirst(".*\"word\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    List<String> types() {
        return heard.stream().map(LiveFrame::type).toList();
    }

    String lastId() {
        return String.valueOf(heard.getLast().id());
    }

    List<String> ids() {
        return heard.stream().map(frame -> String.valueOf(frame.id())).toList();
    }
}
